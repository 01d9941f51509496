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

    internal static readonly DiagnosticDescriptor PRIV1002_UseForAnotherPurpose = new(
        "PRIV1002",
        "Personal data used for a purpose they were not collected for",
        "'{0}' {1}; {2} collected for {3} only",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Data are collected for purposes that people are told, and are not processed further in a way that is incompatible with them (GDPR article 5(1)(b)).",
        HelpRoot + "PRIV1002.md");

    internal static readonly DiagnosticDescriptor PRIV1003_CheckForAnotherPurpose = new(
        "PRIV1003",
        "The consent checked is for another purpose",
        "'{0}' {1} for '{2}', and the consent checked here is for {3}",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Consent is given for one or more specific purposes: who accepts one has said nothing of another (GDPR articles 4(11) and 6(1)(a)).",
        HelpRoot + "PRIV1003.md");

    internal static readonly DiagnosticDescriptor PRIV1004_CheckOfAnotherPerson = new(
        "PRIV1004",
        "The consent checked is another person's",
        "'{0}' {1} for '{2}', and the consent checked here is not that of {3}",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Consent is the data subject's own: nobody consents for somebody else (GDPR article 4(11)).",
        HelpRoot + "PRIV1004.md");

    internal static readonly DiagnosticDescriptor PRIV1005_IgnoredCheck = new(
        "PRIV1005",
        "A consent check whose answer is ignored",
        "'{0}' {1}",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A check that is not awaited, or whose answer nobody looks at, proves nothing (GDPR article 7(1)).",
        HelpRoot + "PRIV1005.md");

    internal static readonly DiagnosticDescriptor PRIV1006_ConsentOnByDefault = new(
        "PRIV1006",
        "Consent that is on by default",
        "'{0}' is consent for '{1}' and is on by default {2}; a pre-ticked box is not consent",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Consent is an affirmative act: silence, pre-ticked boxes or inactivity are none (GDPR article 4(11), recital 32; CJEU C-673/17 Planet49).",
        HelpRoot + "PRIV1006.md");

    internal static readonly DiagnosticDescriptor PRIV1007_CollectedWithoutConsent = new(
        "PRIV1007",
        "Collected for consent-only purposes with no check or grant",
        "'{0}' {1} collected for {2}, and nothing here asks for consent or records it",
        Consent,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Where nothing but consent justifies it, data are collected once the person has consented, and the consent can be shown (GDPR articles 6(1)(a) and 7(1)).",
        HelpRoot + "PRIV1007.md");

    internal static readonly DiagnosticDescriptor PRIV1008_ObjectionNotLookedAt = new(
        "PRIV1008",
        "Used without looking whether the person objected",
        "'{0}' {1} for '{2}' and nothing looks whether {3} objected",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Everybody may object to processing that rests on legitimate interests, and to marketing without giving a reason: the code looks before it acts (GDPR article 21(1) to (3)).",
        HelpRoot + "PRIV1008.md");

    internal static readonly DiagnosticDescriptor PRIV1009_RequiredConsentNotChecked = new(
        "PRIV1009",
        "Code that requires consent, called where it is not checked",
        "'{0}' requires consent for '{1}', and none of {2} is checked here",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "[RequiresConsent] moves the question to the callers: whoever calls has asked the person, or says that its own callers have (GDPR articles 6(1)(a) and 7(1)).",
        HelpRoot + "PRIV1009.md");

    internal static readonly DiagnosticDescriptor PRIV1011_UncheckedEntry = new(
        "PRIV1011",
        "Consent is required of a caller that is a framework",
        "'{0}' requires consent for '{1}' of its callers, and {2} calls it without having checked; add a filter that is a [ConsentCheck], or check inside",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "[RequiresConsent] says that callers have checked. A framework has checked nothing, unless a filter marked [ConsentCheck] does (GDPR article 7(1)).",
        HelpRoot + "PRIV1011.md");

    internal static readonly DiagnosticDescriptor PRIV1012_ForcedConsent = new(
        "PRIV1012",
        "Consent that is forced, or given for two purposes at once",
        "'{0}' {1}",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Consent is freely given and specific: it can be refused without losing the service, and each purpose is accepted by itself (GDPR articles 4(11) and 7(4), recital 43).",
        HelpRoot + "PRIV1012.md");

    internal static readonly DiagnosticDescriptor PRIV1013_AmbiguousPurpose = new(
        "PRIV1013",
        "A use that several purposes could explain",
        "'{0}' {1} and nothing says what for: {2} would justify it, {3} would need consent",
        Consent,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Where one datum serves several purposes and only some need consent, the code says which one it works for: [ProcessesFor].",
        HelpRoot + "PRIV1013.md");

    internal static readonly DiagnosticDescriptor PRIV1014_LabelLost = new(
        "PRIV1014",
        "Personal data leave a library without their mark",
        "'{0}' gives '{1}' to other assemblies without a mark: what they do with it cannot be followed; mark {2} with '[PersonalData<{3}>]'",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Across assemblies the marks are the contract: what a public member returns unmarked is not personal data for anybody who uses the library.",
        HelpRoot + "PRIV1014.md");

    internal static readonly DiagnosticDescriptor PRIV1015_NoWayToRefuse = new(
        "PRIV1015",
        "Marketing with no way to refuse it",
        "'{0}' sends marketing whose text is made here and names no way to refuse it; add an unsubscribe link and a 'List-Unsubscribe' header",
        Consent,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every marketing message can be refused, free of charge and in an easy way, whatever it rests on (ePrivacy article 13, CPCE article L34-5, GDPR article 21(2)).",
        HelpRoot + "PRIV1015.md");
}
