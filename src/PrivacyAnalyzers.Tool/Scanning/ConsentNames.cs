using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Names of yes-or-no members that hold somebody's agreement.</summary>
internal static class ConsentNames
{
    private static readonly HashSet<string> Agreed = new(StringComparer.Ordinal)
    {
        "newsletter", "newsletters", "optin", "consent", "consents", "consented", "marketing", "promotion", "promotions", "mailing", "gdpr", "rgpd", "consentement", "infolettre",
    };

    // A setting that asks for consent is none, and neither is one about what the program does.
    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal)
    {
        "require", "requires", "required", "need", "needs", "needed", "check", "show", "ask", "prompt", "banner", "page", "enable", "enabled", "feature", "out", "template", "id", "service", "module", "list", "disable", "disabled",
    };

    internal static bool Tell(string name)
    {
        var words = NameTokens.Split(name);
        var optsIn = words.Zip(words.Skip(1)).Any(static pair => pair is { First: "opt" or "opted", Second: "in" });
        return (optsIn || words.Any(Agreed.Contains)) && !words.Any(Settings.Contains);
    }
}
