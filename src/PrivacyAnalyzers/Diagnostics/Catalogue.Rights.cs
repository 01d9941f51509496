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

    internal static readonly DiagnosticDescriptor PRIV4004_CannotErase = new(
        "PRIV4004",
        "A member that cannot be erased as its mark says",
        "'{0}' cannot be erased: {1}",
        Rights,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Erasure is generated whole or not at all: where one member cannot be erased as its mark says, the type gets none, and says so.",
        HelpRoot + "PRIV4004.md");
}
