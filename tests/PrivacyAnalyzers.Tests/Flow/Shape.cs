namespace PrivacyAnalyzers.Flow;

/// <summary>One line of a corpus: <c>name :: body</c>, markup on what is due.</summary>
public sealed record Shape(string Name, string Body)
{
    public override string ToString() => Name;
}
