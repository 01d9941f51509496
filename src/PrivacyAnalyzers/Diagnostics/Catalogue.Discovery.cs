using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV5xxx
internal static partial class Catalogue
{
    private const string Discovery = "Privacy.Discovery";

    internal static readonly DiagnosticDescriptor PRIV5001_UnmarkedPersonalData = new(
        "PRIV5001",
        "A member that looks like personal data and is not marked",
        "'{0}' looks like personal data ({1}: {2}) and no mark says what it is kept for, or that it is none",
        Discovery,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "What nobody marked is in no record, no export and no erasure, and nothing watches where it goes (GDPR articles 4(1), 5(1)(b) and 30).",
        HelpRoot + "PRIV5001.md");

    internal static readonly DiagnosticDescriptor PRIV5002_PersonalDataInLiteral = new(
        "PRIV5002",
        "Personal data in the source",
        "This text holds {0}: what is in the source is in every clone and every build, and stays in the history",
        Discovery,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Source code is copied, published and never erased: somebody's data in it cannot be kept to a purpose or a time (GDPR articles 5(1)(e), 5(1)(f) and 32).",
        HelpRoot + "PRIV5002.md");
}
