namespace PrivacyAnalyzers.Diagnostics;

/// <summary>
/// The catalogue of rules, one partial file an ID block. Descriptors are <c>static readonly</c> fields: release tracking
/// does not see properties. The documentation is projected from here.
/// </summary>
internal static partial class Catalogue
{
    internal const string HelpRoot = "https://github.com/privacyanalyzers/privacyanalyzers/blob/main/docs/rules/";

    private const string Marks = "Privacy.Marks";
    private const string Consent = "Privacy.Consent";
    private const string Disclosure = "Privacy.Disclosure";
    private const string Storage = "Privacy.Storage";
    private const string Rights = "Privacy.Rights";
    private const string Tool = "Privacy.Tool";

}
