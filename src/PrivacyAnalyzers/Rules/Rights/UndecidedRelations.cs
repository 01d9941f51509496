using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>Finds the relations of which neither a mark nor a convention says whose row it is.</summary>
internal static class UndecidedRelations
{
    /// <summary>The members that the type declares itself and that lead to a person. A base that is no row is asked for the rows that derive from it.</summary>
    internal static IReadOnlyList<RowRelation> Of(INamedTypeSymbol type, RowGraph graph, KnownSymbols known)
    {
        var found = new List<RowRelation>();
        foreach (var row in graph.Rows.IsRow(type) ? [type] : graph.KindsOf(type).Where(graph.Rows.IsRow))
        {
            foreach (var relation in graph.Rows.RelationsOf(row))
            {
                if (relation.Member is { } member
                    && SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, type.OriginalDefinition)
                    && found.All(other => other.Member!.Name != member.Name)
                    && IsUndecided(relation, row, graph, known))
                {
                    found.Add(relation);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// For a row that names no person itself, and stays when the row that leads to it goes: the relation by which somebody can be found. Null where somebody says whose the
    /// row is, where it cannot be without a row that leads to somebody, and where nothing in it is personal, unless it stands in a person's collection.
    /// </summary>
    internal static RowRelation? LeadingTo(INamedTypeSymbol row, RowGraph graph, KnownSymbols known)
    {
        if (row.IsAbstract
            || known.Subjects.IsSubject(row)
            || !(graph.IsTied(row) || graph.IsTiedLoosely(row))
            || graph.SaysWhose(row))
        {
            return null;
        }

        var edges = graph.EdgesOf(row).Where(edge => edge.Ownership != Ownership.NotOwned && (graph.IsTied(edge.To) || graph.IsTiedLoosely(edge.To))).ToList();
        if (edges.Any(edge => edge.IsImplied ? edge.Ownership != Ownership.Undecided || HasRequiredKey(row, edge.To) : edge.Relation.IsRequired || known.Subjects.IsSubject(edge.To))
            || !(edges.Any(edge => known.Subjects.IsSubject(edge.To)) || RowData.Of(row, known).Any()))
        {
            return null;
        }

        return edges.FirstOrDefault()?.Relation ?? graph.Leading(row);
    }

    // OrderId beside nothing, where Order has a collection of such rows.
    private static bool HasRequiredKey(INamedTypeSymbol row, INamedTypeSymbol parent) =>
        row.SelfAndBases().SelectMany(static level => level.ValueMembers()).Any(member => parent.SelfAndBases().Any(level => ForeignKeys.IsKeyOf(member.Name, level.Name)) && ValueTypes.Of(member) is { } type && !ErasedValue.CanBeNull(type));

    private static bool IsUndecided(RowRelation relation, INamedTypeSymbol row, RowGraph graph, KnownSymbols known)
    {
        if (relation is not { Ownership: Ownership.Undecided, IsCollection: false, Target: INamedTypeSymbol target } || !known.Subjects.IsSubject(target))
        {
            return false;
        }

        // A sponsor: the row is its own person's. A second customer of a customer's order: a key that is cleared.
        if (IsSameKind(row, target) || (!relation.IsRequired && graph.Rows.RelationsOf(row).Any(other => other.Ownership == Ownership.Owned && IsSameKind(target, other.Target))))
        {
            return false;
        }

        return !graph.Rows.RelationsOf(row).Any(stated => stated.Member is null && IsSameKind(target, stated.Target))
            && !graph.Rows.RelationsOf(target.OriginalDefinition).Any(back => back.Ownership != Ownership.Undecided && back.Member is not null && IsSameKind(row, back.Target));
    }

    private static bool IsSameKind(ITypeSymbol type, ITypeSymbol other) =>
        type.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, other.OriginalDefinition))
        || other.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, type.OriginalDefinition));
}
