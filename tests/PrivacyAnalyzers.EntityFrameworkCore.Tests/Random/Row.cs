namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>A row of a table that choices make up.</summary>
public abstract class Row
{
    public int Id { get; set; }
    public string? Text { get; set; }
    public string Name { get; set; } = "";
    public int? First { get; set; }
    public int? Second { get; set; }

    public int? Reference(int number) => number == 0 ? First : Second;

    public void Refer(int number, int? id) => _ = number == 0 ? First = id : Second = id;
}

/// <summary>Each table has a type of its own.</summary>
public sealed class Row<TTable> : Row;

public sealed class T0;

public sealed class T1;

public sealed class T2;

public sealed class T3;

public sealed class T4;

public sealed class T5;

public sealed class T6;

public sealed class T7;

public sealed class T8;

public sealed class T9;

public sealed class T10;

public sealed class T11;
