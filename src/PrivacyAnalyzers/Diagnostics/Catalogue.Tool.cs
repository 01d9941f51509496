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

    internal static readonly DiagnosticDescriptor PRIV9002_LapsedReview = new(
        "PRIV9002",
        "A review that does not hold",
        "The review of '{0}' does not hold: {1}",
        Tool,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A review excuses the findings it names in the body that was looked at. When the body has changed, or there is nothing to excuse, it says something that is no longer true.",
        HelpRoot + "PRIV9002.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor PRIV9003_InvalidSink = new(
        "PRIV9003",
        "A sink that cannot be read or names nothing",
        "In 'PrivacySinks.txt' {0}",
        Tool,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A line that names no member is a place that nobody watches: what a team declares as a sink must be one.",
        HelpRoot + "PRIV9003.md");

    internal static readonly DiagnosticDescriptor PRIV9004_BodyGivenUp = new(
        "PRIV9004",
        "A body that the flow analysis gave up on",
        "Nothing is said of where personal data goes in '{0}': {1}",
        Tool,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Work is counted and bounded, so that a build ends and says the same on every machine. A body beyond the bound gets no finding about flow at all, and this one to say so.",
        HelpRoot + "PRIV9004.md");

    internal static readonly DiagnosticDescriptor PRIV9005_StaleBaselineEntry = new(
        "PRIV9005",
        "A baseline entry that matches nothing",
        "The baseline keeps {0} at '{1}' for nothing: {2}",
        Tool,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "An entry of the baseline that meets no finding any more has been mended, or its member has another name: it would let the next such finding through.",
        HelpRoot + "PRIV9005.md",
        WellKnownDiagnosticTags.CompilationEnd);
}
