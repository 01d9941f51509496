using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Verification;

/// <summary>One entry of the light bulb.</summary>
internal sealed record OfferedFix(CodeFixProvider Provider, CodeAction Action, Diagnostic Diagnostic, Document Document)
{
    public override string ToString()
        => $"'{Action.Title}' (equivalence key {Action.EquivalenceKey ?? "none"}) of {Provider.GetType().Name} for {Diagnostic.Id} at {DiagnosticComparison.Describe(Diagnostic.Location)}";
}
