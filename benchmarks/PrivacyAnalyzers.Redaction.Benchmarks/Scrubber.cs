using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Redaction.Benchmarks;

/// <summary>What looks for personal data in a finished text. It finds e-mail addresses, telephone numbers, dates and IP addresses by their looks; names it cannot.</summary>
internal static partial class Scrubber
{
    internal static string Email(string text) => EmailAddress().Replace(text, static match => ByHand.Email(match.Value));

    internal static string Text(string text)
    {
        text = Email(text);
        text = IPv4().Replace(text, static match => string.Concat(match.ValueSpan[..(match.Value.LastIndexOf('.') + 1)], "0/24"));
        text = IPv6().Replace(text, "***");
        text = Date().Replace(text, "$1");
        return Telephone().Replace(text, static match => ByHand.Telephone(match.Value));
    }

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(\.[\w\-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"\b\d{1,3}(\.\d{1,3}){3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IPv6();

    [GeneratedRegex(@"\b(\d{4})-\d{2}-\d{2}\b(?!T)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\w.])(\+|00)?\d[\d .\-]{6,16}\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
