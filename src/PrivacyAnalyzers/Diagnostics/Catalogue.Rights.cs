using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Diagnostics;

// PRIV4xxx
internal static partial class Catalogue
{
    internal static readonly DiagnosticDescriptor PRIV4001_GenerationSkipped = new(
        "PRIV4001",
        "A type for which code was asked and is not generated",
        "No code is generated for '{0}': {1}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Redaction, erasure and export are generated into the other part of a partial type; a type that cannot have one must be written by hand.",
        HelpRoot + "PRIV4001.md");
}
