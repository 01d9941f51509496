namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>What a name and a type suggest. <see cref="None"/> when nothing.</summary>
internal readonly record struct InferredCategory
{
    public InferredCategory(DataCategory category, bool strong, string language, string matched, DecidedBy decided = DecidedBy.Name)
    {
        Category = category;
        Strong = strong;
        Language = language;
        Matched = matched;
        Decided = decided;
    }

    public static InferredCategory None => default;

    /// <summary><see cref="DataCategory.Inferred"/>, the unset value, when nothing was recognised.</summary>
    public DataCategory Category { get; }

    /// <summary>The name alone says so, whatever type it stands in.</summary>
    public bool Strong { get; }

    /// <summary>"en", "fr", or "any" where both use the word or the type decided.</summary>
    public string? Language { get; }

    /// <summary>The words recognised, without accents, such as "date naissance"; the type's name where the type decided.</summary>
    public string? Matched { get; }

    public DecidedBy Decided { get; }

    public bool IsNone => Category == DataCategory.Inferred;
}
