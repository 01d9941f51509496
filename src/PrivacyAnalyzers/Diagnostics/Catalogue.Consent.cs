using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV1xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV1001_UseWithoutConsent = new(
        "PRIV1001",
        "Personal data used without a consent check",
        "'{0}' {1} for '{2}' without a consent check for {3}",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A purpose that rests on consent is carried out only while the person consents (GDPR articles 6(1)(a) and 7): the check stands on every path to the use.",
        HelpRoot + "PRIV1001.md");

    internal static readonly DiagnosticDescriptor PRIV1006_ConsentOnByDefault = new(
        "PRIV1006",
        "Consent that is on by default",
        "'{0}' is consent for '{1}' and is on by default {2}; a pre-ticked box is not consent",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Consent is an affirmative act: silence, pre-ticked boxes or inactivity are none (GDPR article 4(11), recital 32; CJEU C-673/17 Planet49).",
        HelpRoot + "PRIV1006.md");
}
