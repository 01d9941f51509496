using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV9xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV9001_UnknownOption = new(
        "PRIV9001",
        "An option that is not known",
        "{0}",
        Tool,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An option that is misspelt is an option that does not act: unknown keys and values are reported.",
        HelpRoot + "PRIV9001.md",
        WellKnownDiagnosticTags.CompilationEnd);
}
