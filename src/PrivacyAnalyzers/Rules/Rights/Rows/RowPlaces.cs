using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>
/// Where a finding about a row stands: at its declaration; at the set of the context for a row of another assembly, which was compiled before anybody knew that it
/// would be kept.
/// </summary>
internal static class RowPlaces
{
    /// <summary>The rows that are judged when a type is looked at: itself, and those of other assemblies that it keeps.</summary>
    internal static IEnumerable<(INamedTypeSymbol Row, Location Place)> JudgedAt(INamedTypeSymbol type, RowGraph graph, KnownSymbols known)
    {
        if (known.PlaceOf(type) is not { } here)
        {
            yield break;
        }

        if (graph.Rows.IsRow(type))
        {
            yield return (type, here);
        }

        if (graph.Rows.IsContext(type))
        {
            foreach (var row in graph.Rows.All.Where(row => !known.IsOurs(row) && SymbolEqualityComparer.Default.Equals(graph.Rows.ContextOf(row), type) && MarkPresence.ReferencesAbstractions(row.ContainingAssembly)))
            {
                yield return (row, known.PlaceOf(StoredRows.PlaceIn(type, row)) ?? here);
            }
        }
    }
}
