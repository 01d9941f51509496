using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>What looks like personal data counts as marked: members of the sources at hand, and parameters whose name alone says so.</summary>
internal sealed class ScanMarks(PresumedData presumed, bool followsHelpers) : PresumedMarks
{
    internal override DataCategory? Of(ISymbol symbol) => Presumed(symbol)?.Category;

    internal override bool FollowsHelpers => followsHelpers;

    internal override bool Erases(IMethodSymbol method) => ErasureNames.Tell(method.Name);

    /// <summary>Why the symbol is taken for personal data; null where it is not.</summary>
    internal Presumption? Presumed(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && presumed.Of(symbol) is { } found && IsSure(found) ? found : null;

    // A parameter has no type around it that tells whose it is; a free text may hold anything, and mostly holds nothing about anybody.
    private static bool IsSure(Presumption found) => found.Category != DataCategory.FreeText && (found.Symbol is IParameterSymbol
        ? found.Confidence == PresumptionConfidence.High
        : found.Confidence != PresumptionConfidence.Low);
}
