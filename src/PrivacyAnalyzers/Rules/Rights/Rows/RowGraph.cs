using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.Rows;

/// <summary>
/// The rows of a compilation and how they lead to people. A row is tied to a person when it names one, or names a row that is, or is in the collection of one. What
/// such a row names in its turn, an address or a product, is tied loosely: a path leads there, and ownership does not follow it.
/// </summary>
internal sealed class RowGraph
{
    private static readonly ConditionalWeakTable<KnownSymbols, RowGraph> Graphs = new();

    private readonly KnownSymbols _known;
    private readonly Dictionary<INamedTypeSymbol, List<RowEdge>> _edges = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _kinds = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _tied = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, RowRelation> _loose = new(SymbolEqualityComparer.Default);

    private RowGraph(KnownSymbols known)
    {
        _known = known;
        Rows = new StoredRows(known);
        foreach (var row in Rows.All.Concat(known.Declarations.Subjects.Select(static subject => subject.OriginalDefinition)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (var level in row.SelfAndBases().Concat(row.AllInterfaces))
            {
                ListIn(_kinds, level.OriginalDefinition).Add(row);
            }
        }

        foreach (var row in Rows.All)
        {
            AddEdges(row);
        }

        TieFirmly();
        while (TieLoosely())
        {
        }
    }

    internal StoredRows Rows { get; }

    internal static RowGraph For(KnownSymbols known) => Graphs.GetValue(known, static key => new RowGraph(key));

    /// <summary>The keys that a row has, those that a collection of a base implies included.</summary>
    internal IEnumerable<RowEdge> EdgesOf(INamedTypeSymbol row) =>
        row.SelfAndBases().SelectMany(level => _edges.TryGetValue(level.OriginalDefinition, out var edges) ? edges.Where(edge => edge.IsImplied || SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, row.OriginalDefinition)) : Enumerable.Empty<RowEdge>());

    internal bool IsTied(ITypeSymbol type) => LeadsTo(type, _tied.Contains);

    internal bool IsTiedLoosely(ITypeSymbol type) => LeadsTo(type, _loose.ContainsKey);

    /// <summary>The relation by which another row leads to one that is tied loosely.</summary>
    internal RowRelation? Leading(INamedTypeSymbol row) => _loose.TryGetValue(row.OriginalDefinition, out var relation) ? relation : null;

    /// <summary>Whether the type itself says whose it is, by a mark or by a key of a person.</summary>
    internal bool SaysWhose(INamedTypeSymbol row) =>
        Rows.RelationsOf(row).Any(static relation => relation.Ownership is Ownership.Owned or Ownership.Accessed)
        || Members(row).Any(member => (ValueTypes.Of(member) is { } type && type.Is(WellKnownNames.SubjectId)) || _known.Marks.OwnMarks(member).Any(static mark => mark.Kind == MarkKind.SubjectKey))
        || _known.Declarations.Subjects.Any(subject => Rows.Model.IsRelated(row, subject));

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol row) => row.SelfAndBases().SelectMany(static level => level.ValueMembers());

    private void AddEdges(INamedTypeSymbol row)
    {
        foreach (var relation in Rows.RelationsOf(row))
        {
            if (relation.Member is null || relation.IsPlainColumn || relation.Target is not INamedTypeSymbol target || !_known.Relations.IsEntity(target))
            {
                continue;
            }

            target = target.OriginalDefinition;
            if (!relation.IsCollection)
            {
                Add(new RowEdge(row, target, relation, relation.Ownership, isImplied: false));
            }
            else if (Rows.IsRow(target) && !Rows.RelationsOf(target).Any(back => back.Member is not null && IsAmong(row, back.Target)))
            {
                Add(new RowEdge(target, row, relation, relation.Ownership, isImplied: true));
            }
        }
    }

    private void Add(RowEdge edge) => ListIn(_edges, edge.From).Add(edge);

    private static List<TItem> ListIn<TItem>(Dictionary<INamedTypeSymbol, List<TItem>> lists, INamedTypeSymbol key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    private void TieFirmly()
    {
        _tied.UnionWith(_known.Declarations.Subjects.Select(static subject => subject.OriginalDefinition));
        _tied.UnionWith(Rows.All.Where(row => SaysWhose(row) || Members(row).Any(member => IsKeyOfAPerson(member, row))));
        bool changed;
        do
        {
            changed = false;
            foreach (var row in Rows.All.Where(row => !_tied.Contains(row)))
            {
                changed |= EdgesOf(row).Any(edge => edge.Ownership != Ownership.NotOwned && IsTied(edge.To)) && _tied.Add(row);
            }
        }
        while (changed);
    }

    private bool TieLoosely()
    {
        var changed = false;
        foreach (var row in Rows.All)
        {
            if (IsTied(row) || IsTiedLoosely(row))
            {
                foreach (var relation in Rows.RelationsOf(row).Where(static relation => relation.Member is not null && relation.Ownership != Ownership.NotOwned))
                {
                    foreach (var next in KindsOf(relation.Target).Where(next => !_tied.Contains(next) && !_loose.ContainsKey(next)))
                    {
                        _loose.Add(next, relation);
                        changed = true;
                    }
                }
            }
            else if (EdgesOf(row).FirstOrDefault(edge => edge is { IsImplied: true, Ownership: not Ownership.NotOwned } && IsTiedLoosely(edge.To) && IsNamedByOne(edge.To)) is { } part)
            {
                // The photos of a profile that only a person names. What names a country, as a person does, is no part of it.
                _loose.Add(row, part.Relation);
                changed = true;
            }
        }

        return changed;
    }

    private bool IsNamedByOne(INamedTypeSymbol row) =>
        _edges.Values.SelectMany(static edges => edges).Where(edge => !edge.IsImplied && (IsTied(edge.From) || IsTiedLoosely(edge.From)) && SymbolEqualityComparer.Default.Equals(edge.To, row)).Select(static edge => edge.From).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Count() <= 1;

    // CustomerId, CreatedByUserId: whether or not a foreign key stands behind it, somebody can be found by it.
    private bool IsKeyOfAPerson(ISymbol member, INamedTypeSymbol row) =>
        member.Name.Length > 2
        && member.Name.EndsWith("Id", System.StringComparison.Ordinal)
        && !_known.Marks.OwnMarks(member).Any(static mark => mark.Kind == MarkKind.NotOwned)
        && !_known.Subjects.KeysOf(row).Members.Contains(member.OriginalDefinition, SymbolEqualityComparer.Default)
        && member.Name.Substring(0, member.Name.Length - 2) is var stem
        && !Rows.RelationsOf(row).Any(relation => relation.Member is not null && SymbolEqualityComparer.Default.Equals(relation.Key, member) && relation.Ownership == Ownership.NotOwned)
        && _known.Declarations.Subjects.Any(subject => stem.EndsWith(subject.Name, System.StringComparison.Ordinal) || subject.Name.EndsWith(stem, System.StringComparison.Ordinal));

    private bool LeadsTo(ITypeSymbol type, System.Func<INamedTypeSymbol, bool> isTied) =>
        type is INamedTypeSymbol named && (isTied(named.OriginalDefinition) || KindsOf(named).Any(isTied));

    /// <summary>The rows and people that are of the type, or of one that derives from it.</summary>
    internal IEnumerable<INamedTypeSymbol> KindsOf(ITypeSymbol type) =>
        type is INamedTypeSymbol named && _kinds.TryGetValue(named.OriginalDefinition, out var kinds) ? kinds : Enumerable.Empty<INamedTypeSymbol>();

    private static bool IsAmong(INamedTypeSymbol row, ITypeSymbol type) => row.SelfAndBases().Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, type.OriginalDefinition));
}
