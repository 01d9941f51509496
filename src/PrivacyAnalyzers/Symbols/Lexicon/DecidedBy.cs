namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>What told the category.</summary>
internal enum DecidedBy
{
    Name,
    Type,
}
