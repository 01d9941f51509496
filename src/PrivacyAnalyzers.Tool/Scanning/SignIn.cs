using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols.Lexicon;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Endpoints by which people sign in: they answer anybody who knows the secret, and ask for it in their own way.</summary>
internal static class SignIn
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "authenticate", "login", "logon", "signin", "token", "register", "signup", "password" };

    internal static bool IsServedBy(Finding finding)
    {
        if (finding.Id != Catalogue.PRIV2011_UnauthorizedEndpoint.Id)
        {
            return false;
        }

        var method = finding.Key.Symbol.Split('(')[0];
        var words = NameTokens.Split(method[(method.LastIndexOf('.') + 1)..]);
        return words.Any(Words.Contains) || words.Zip(words.Skip(1)).Any(static pair => pair is { First: "sign" or "log", Second: "in" or "up" or "on" });
    }
}
