using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Verification.Tests;

public sealed class NonCompilingGenerator : GreetingGenerator
{
    protected override string Write(string name) => $"partial class {name} {{ Missing M; }}";
}

public sealed class WarningGenerator : GreetingGenerator
{
    protected override string Write(string name) => $"#nullable enable\npartial class {name} {{ string M() => null; }}";
}

public sealed class ThrowingGenerator : GreetingGenerator
{
    protected override string Read(ClassDeclarationSyntax type) => throw new InvalidOperationException("it broke");
}

public sealed class ThrowingOnHalfTypedGenerator : GreetingGenerator
{
    protected override string Read(ClassDeclarationSyntax type)
        => type.CloseBraceToken.IsMissing ? throw new InvalidOperationException("where is the brace?") : base.Read(type);
}

/// <summary>Takes every model for equal to the one before: what it wrote first stays.</summary>
public sealed class StaleGenerator : GreetingGenerator
{
    protected override IncrementalValuesProvider<string> Compare(IncrementalValuesProvider<string> names) => names.WithComparer(new AlwaysEqual());

    private sealed class AlwaysEqual : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => true;

        public int GetHashCode(string text) => 0;
    }
}
