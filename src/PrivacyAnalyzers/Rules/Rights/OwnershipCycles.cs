using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>
/// Finds rows that cannot be without each other, in a circle in which somebody's ownership is a part. A key that can be null is cleared first, and the rows of one table are
/// deleted together: neither makes a circle.
/// </summary>
internal static class OwnershipCycles
{
    /// <summary>The circles, each once, as the steps of which each needs the next.</summary>
    internal static IReadOnlyList<IReadOnlyList<OwnershipStep>> Of(RowGraph graph)
    {
        var steps = graph.Rows.All.ToDictionary(static row => row, row => Steps(row, graph).ToList(), (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);
        var cycles = new List<IReadOnlyList<OwnershipStep>>();
        var told = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var row in graph.Rows.All)
        {
            if (!told.Contains(row) && Shortest(row, steps) is { } cycle && cycle.Any(static step => step.IsOwned))
            {
                told.UnionWith(cycle.Select(static step => step.From));
                cycles.Add(cycle);
            }
        }

        return cycles;
    }

    /// <summary>Whether the type, if it is a row, needs another one. Told by the type alone.</summary>
    internal static bool MayBeginAt(INamedTypeSymbol type, KnownSymbols known) =>
        new RowRelationReader(type, known).Read().Any(static relation => relation is { Ownership: Ownership.Owned or Ownership.Undecided, IsRequired: true } or { Member: null, Ownership: Ownership.Owned });

    private static IEnumerable<OwnershipStep> Steps(INamedTypeSymbol row, RowGraph graph)
    {
        foreach (var edge in graph.EdgesOf(row))
        {
            if (edge is { IsImplied: false, Relation.IsRequired: true, Ownership: Ownership.Owned or Ownership.Undecided } && !IsSameTable(row, edge.To) && HasKey(row, edge, graph))
            {
                yield return new OwnershipStep(row, edge.To, edge.Relation.Member, edge.Ownership == Ownership.Owned);
            }
        }

        // A mark on the type, where no member shows the key: nothing shows that it can be cleared either.
        foreach (var stated in graph.Rows.RelationsOf(row))
        {
            if (stated is { Member: null, Ownership: Ownership.Owned, IsPlainColumn: false, Target: INamedTypeSymbol owner }
                && !IsSameTable(row, owner)
                && graph.Rows.RelationsOf(row).All(other => other.Member is null || !SymbolEqualityComparer.Default.Equals(other.Target.OriginalDefinition, owner.OriginalDefinition)))
            {
                yield return new OwnershipStep(row, owner.OriginalDefinition, member: null, isOwned: true);
            }
        }
    }

    // Of two navigations that are each other's other end, one has the key: only the key itself tells which.
    private static bool HasKey(INamedTypeSymbol row, RowEdge edge, RowGraph graph) =>
        edge.Relation.Key is not null
        || !graph.Rows.RelationsOf(edge.To).Any(back => back is { Member: not null, IsCollection: false } && IsSameTable(row, back.Target));

    private static bool IsSameTable(INamedTypeSymbol row, ITypeSymbol other) =>
        row.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, other.OriginalDefinition))
        || other.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, row.OriginalDefinition));

    private static List<OwnershipStep>? Shortest(INamedTypeSymbol start, Dictionary<INamedTypeSymbol, List<OwnershipStep>> steps)
    {
        var reachedBy = new Dictionary<INamedTypeSymbol, OwnershipStep>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>();
        open.Enqueue(start);
        while (open.Count > 0)
        {
            if (!steps.TryGetValue(open.Dequeue(), out var next))
            {
                continue;
            }

            foreach (var step in next.Where(step => !reachedBy.ContainsKey(step.To)))
            {
                reachedBy.Add(step.To, step);
                open.Enqueue(step.To);
            }
        }

        if (!reachedBy.ContainsKey(start))
        {
            return null;
        }

        var cycle = new List<OwnershipStep>();
        var at = start;
        do
        {
            cycle.Insert(0, reachedBy[at]);
            at = reachedBy[at].From;
        }
        while (!SymbolEqualityComparer.Default.Equals(at, start));

        return cycle;
    }
}
