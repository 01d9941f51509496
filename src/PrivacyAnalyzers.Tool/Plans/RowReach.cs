using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>Which rows a person's erasure reaches, and what each of them undergoes.</summary>
internal sealed class RowReach
{
    private readonly RowGraph _graph;
    private readonly KnownSymbols _known;
    private readonly INamedTypeSymbol _subject;
    private readonly Dictionary<INamedTypeSymbol, (PlannedStepKind Kind, List<string> Through)> _reached = new(SymbolEqualityComparer.Default);

    internal RowReach(INamedTypeSymbol subject, IReadOnlyCollection<INamedTypeSymbol> rows, KnownSymbols known)
    {
        (_graph, _known, _subject) = (RowGraph.For(known), known, subject);
        var own = (RowErasure)(known.Subjects.SubjectMark(subject)?.Number("OnErasure") ?? 0);
        _reached.Add(subject, (KindOf(own), []));
        while (rows.Where(row => !_reached.ContainsKey(row)).ToList().Any(TryReach))
        {
        }
    }

    internal IReadOnlyDictionary<INamedTypeSymbol, (PlannedStepKind Kind, List<string> Through)> Rows => _reached;

    /// <summary>The rows, each before those that it has a key of; those in a circle by name.</summary>
    internal List<INamedTypeSymbol> InOrder()
    {
        var left = _reached.Keys.OrderBy(row => Is(row, _subject)).ThenBy(static row => row.FullMetadataName(), StringComparer.Ordinal).ToList();
        var order = new List<INamedTypeSymbol>();
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(row => !left.Any(other => !Is(other, row) && _graph.EdgesOf(other).Any(edge => Leads(edge.To, row)))) ?? left[0];
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }

    private bool TryReach(INamedTypeSymbol row)
    {
        var toThem = _graph.EdgesOf(row).Where(edge => _reached.Keys.Any(reached => Leads(edge.To, reached))).ToList();
        var stated = _graph.Rows.RelationsOf(row).Where(relation => (relation.Member is null || relation.IsPlainColumn) && relation.Target is INamedTypeSymbol target && Leads(target, _subject)).ToList();
        var owned = toThem.Where(static edge => edge.Ownership == Ownership.Owned).Select(static edge => edge.Relation).Concat(stated.Where(static relation => relation.Ownership == Ownership.Owned)).ToList();
        if (owned.Count > 0)
        {
            _reached.Add(row, (KindOf((RowErasure)owned.Max(static relation => relation.Mark?.Number("OnErasure") ?? 0)), Names(owned, row)));
            return true;
        }

        // The lines of an order go with it, and stay with it.
        var parts = toThem.Where(edge => edge.Ownership == Ownership.Undecided && !_known.Subjects.IsSubject(edge.To) && (edge.IsImplied || edge.Relation.IsRequired)).ToList();
        if (parts.Count > 0)
        {
            var goes = parts.Any(edge => _reached.Any(reached => Leads(edge.To, reached.Key) && reached.Value.Kind == PlannedStepKind.Delete));
            if (goes || (parts.Any(edge => _reached.Any(reached => Leads(edge.To, reached.Key) && reached.Value.Kind == PlannedStepKind.Empty)) && RowData.Of(row, _known).Any()))
            {
                _reached.Add(row, (goes ? PlannedStepKind.Delete : PlannedStepKind.Empty, Names(parts.Select(static edge => edge.Relation), row)));
                return true;
            }
        }

        var others = toThem.Where(edge => Leads(edge.To, _subject)).Select(static edge => edge.Relation).Concat(stated).ToList();
        if (others.Count == 0)
        {
            return false;
        }

        _reached.Add(row, (others.Any(static relation => relation.Ownership == Ownership.Undecided) ? PlannedStepKind.Undecided : PlannedStepKind.Unlink, Names(others, row)));
        return true;
    }

    private static PlannedStepKind KindOf(RowErasure said) => said switch
    {
        RowErasure.EraseMembers => PlannedStepKind.Empty,
        RowErasure.Decorrelate => PlannedStepKind.Unlink,
        _ => PlannedStepKind.Delete,
    };

    private static List<string> Names(IEnumerable<RowRelation> relations, INamedTypeSymbol row) =>
        [.. relations.Select(relation => relation.Member is { } member ? member.Short() : row.Short()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // What leads to a base leads to what derives from it.
    private bool Leads(INamedTypeSymbol target, INamedTypeSymbol row) => Is(target, row) || _graph.KindsOf(target).Any(kind => Is(kind, row));

    private static bool Is(INamedTypeSymbol one, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
