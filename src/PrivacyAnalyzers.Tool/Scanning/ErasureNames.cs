using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Names of methods that empty the data of a person while something of it stays. One that deletes rows misses no member.</summary>
internal static class ErasureNames
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "anonymize", "anonymise", "pseudonymize", "pseudonymise", "depersonalize", "depersonalise", "erase", "forget", "scrub",
        "anonymiser", "pseudonymiser", "effacer", "oublier",
    };

    internal static bool Tell(string method) => NameTokens.Split(method) is { Length: > 0 } words && Verbs.Contains(words[0]);
}
