using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>The code that says which purpose it works for: what may use the data of that purpose.</summary>
internal sealed class PurposeCode
{
    private readonly ILookup<string, string> _code;

    internal PurposeCode(LoadedSolution solution, MarkPlaces places, CancellationToken cancellationToken) =>
        _code = solution.Asked.SelectMany(project => Read(project, places, cancellationToken)).Distinct().ToLookup(static found => found.Purpose, static found => found.Code, StringComparer.Ordinal);

    /// <param name="purpose">The full metadata name of its class.</param>
    internal IEnumerable<string> Of(string purpose) => _code[purpose];

    private static IEnumerable<(string Purpose, string Code)> Read(LoadedProject project, MarkPlaces places, CancellationToken cancellationToken)
    {
        if (KnownSymbols.For(project.Compilation, [], cancellationToken) is not { } known)
        {
            yield break;
        }

        foreach (var symbol in SourceTypes.In(project.Compilation).SelectMany(Places))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var mark in known.Marks.OwnMarks(symbol).Where(static mark => mark.Kind is MarkKind.ProcessesFor or MarkKind.RequiresConsent))
            {
                if (mark.TypeArgument is INamedTypeSymbol purpose)
                {
                    yield return (purpose.FullMetadataName(), symbol.Short() + " (" + places.Of(mark) + ")");
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Places(INamedTypeSymbol type) =>
        type.GetMembers().SelectMany(static member => member is IMethodSymbol method ? method.Parameters.Prepend<ISymbol>(method) : [member]).Prepend(type);
}
