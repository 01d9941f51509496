using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Reach;

/// <summary>All rows that belong to a person of one kind, and the order in which they can go.</summary>
internal sealed class SubjectReach
{
    private readonly Dictionary<RowNode, ReachedNode> _nodes = [];
    private ILookup<IReadOnlyProperty, ColumnErasure> _erasures = Enumerable.Empty<ColumnErasure>().ToLookup(static _ => default(IReadOnlyProperty)!);

    internal SubjectReach(StoreSchema schema, EntityDescriptor subject, IEntityType type)
    {
        Schema = schema;
        Subject = subject;
        Type = type;
        Key = SubjectKey.Of(subject, type);
        KeySlots = [.. Key.Select(static (property, i) => new SqlSlot("subject" + i.ToString(CultureInfo.InvariantCulture), property.GetRelationalTypeMapping()))];
        FindRoots();
        Spread();
        Classify();
        Order = DeletionOrder.Of(this, out var stuck);
        Stuck = stuck;
        Set();
        Objectionable = Order.SelectMany(static node => node.Node.Personal).SelectMany(static column => column.Uses).Select(static use => use.Purpose)
            .Where(static purpose => purpose.IsMarketing || purpose.Basis is LegalBasis.LegitimateInterests or LegalBasis.PublicTask).Select(static purpose => purpose.Key).ToHashSet(StringComparer.Ordinal);
    }

    internal StoreSchema Schema { get; }

    internal EntityDescriptor Subject { get; }

    internal IEntityType Type { get; }

    internal IReadOnlyList<IProperty> Key { get; }

    internal IReadOnlyList<SqlSlot> KeySlots { get; }

    /// <summary>Rows whose dependents come before them.</summary>
    internal IReadOnlyList<ReachedNode> Order { get; }

    /// <summary>Rows that need each other, so that none can go first.</summary>
    internal IReadOnlyList<ReachedNode> Stuck { get; }

    internal IEnumerable<ReachedNode> Roots => _nodes.Values.Where(static node => node.Root is not null);

    /// <summary>The members of the person that plain columns equal, read before anything changes.</summary>
    internal IReadOnlyList<IProperty> Captured { get; private set; } = [];

    /// <summary>The purposes to which a person objects by asking to be erased.</summary>
    internal IReadOnlySet<string> Objectionable { get; }

    internal ReachedNode? Find(RowNode node) => _nodes.GetValueOrDefault(node);

    internal bool IsMeant(Type target) => target.IsAssignableFrom(Type.ClrType) || Type.ClrType.IsAssignableFrom(target);

    private static SqlSlot Slot(IProperty property) => new("plain_" + property.Name, property.GetRelationalTypeMapping());

    private void FindRoots()
    {
        if (Key.Count == 0)
        {
            return;
        }

        foreach (var type in Type.GetDerivedTypesInclusive())
        {
            foreach (var table in type.GetTableMappings().Select(static mapping => mapping.Table))
            {
                var node = Schema.ByTable[table];
                if (_nodes.ContainsKey(node) || !IsOwnTable(table))
                {
                    continue;
                }

                var columns = Key.Select(property => table.FindColumn(property)!).ToList();
                var key = new KeyIs(columns, KeySlots);
                var condition = Discriminator(table) is { } discriminator ? key.And(discriminator) : key;
                _nodes.Add(node, new ReachedNode(node) { Root = (table, condition, condition == key ? key : null) });
            }
        }
    }

    // A row of this table proves that the person is of this kind.
    private bool IsOwnTable(ITable table) =>
        Key.All(property => table.FindColumn(property) is not null)
        && (Type.GetMappingStrategy() == RelationalAnnotationNames.TpcMappingStrategy || (table.Name == Type.GetTableName() && table.Schema == Type.GetSchema()));

    /// <summary>The rows of a table that are people of this kind.</summary>
    internal RowCondition KindOf(ITable table) => Discriminator(table) ?? RowCondition.Always;

    private ValueIn? Discriminator(ITable table)
    {
        if (Type.FindDiscriminatorProperty() is not { } property || table.FindColumn(property) is not { } column || Type.BaseType is null)
        {
            return null;
        }

        var mapping = property.GetRelationalTypeMapping();
        var values = Type.GetDerivedTypesInclusive().Where(static type => !type.IsAbstract()).Select(static type => type.GetDiscriminatorValue());
        return new ValueIn(column, [.. values.Select((value, i) => new SqlSlot("kind" + i.ToString(CultureInfo.InvariantCulture), mapping, value))]);
    }

    private void Spread()
    {
        var open = new Queue<ReachedNode>(_nodes.Values);
        foreach (var node in Schema.Nodes)
        {
            var plain = node.PlainLinks.Where(link => IsMeant(link.Edge.Target) && Equal(link) is not null).ToList();
            var joins = node.JoinOwners.Where(join => Find(join.ToOwner.Principal)?.Root is not null).ToList();
            if ((plain.Count > 0 || joins.Count > 0) && Find(node)?.Root is null)
            {
                var reached = Add(node, open);
                reached.Plain.AddRange(plain);
                reached.Joins.AddRange(joins);
            }
        }

        while (open.TryDequeue(out var principal))
        {
            foreach (var link in principal.Node.Incoming.Where(link => link.Meaning.Kind == EdgeKind.Owned && Find(link.Dependent)?.Root is null && !DependsOn(principal, link.Dependent)))
            {
                var reached = Find(link.Dependent) ?? Add(link.Dependent, open);
                (link.CanBeCleared ? reached.Optional : reached.Required).Add(link);
            }
        }
    }

    private ReachedNode Add(RowNode node, Queue<ReachedNode> open)
    {
        var reached = new ReachedNode(node);
        _nodes.Add(node, reached);
        open.Enqueue(reached);
        return reached;
    }

    // A circle of owners has no first.
    private bool DependsOn(ReachedNode node, RowNode other) => node.Node == other || node.Reaching.Any(link => DependsOn(_nodes[link.Principal], other));

    private void Classify()
    {
        foreach (var node in _nodes.Values.Where(static node => node.Root is null))
        {
            var owners = node.Node.Outgoing.Where(link => link.Meaning.Kind == EdgeKind.Owned && Schema.IsSubject(link.Principal)).ToList();
            node.OtherOwners.AddRange(owners.Where(link => link.CanBeCleared && !node.Optional.Contains(link)));
            node.BelongsToAnother = owners.Exists(link => !link.CanBeCleared && !link.IsIdentity && (node.Optional.Count > 0 || !node.Required.Contains(link)));
        }

        Captured = [.. _nodes.Values.SelectMany(static node => node.Plain).Select(link => Equal(link)!).Distinct()];
        _erasures = Roots.SelectMany(static root => root.Node.Personal).Where(column => Captured.Contains(column.Property)).ToLookup(static column => (IReadOnlyProperty)column.Property, ColumnErasures.Of);
    }

    // What is found by a value, through rows that go first, or in several tables, is set aside; and what is let go of before it is verified.
    private void Set()
    {
        foreach (var node in Order.Where(static node => node.Node.HasKey && (node.Node.Tables.Count > 1 || node.Joins.Count > 0 || node.Plain.Count > 0 || node.Node.OnErasure == RowErasure.Decorrelate)))
        {
            node.Stage = new RowStage(node.Node.Number, "rows", RowNode.KeyOf(node.Node.Main).Count);
        }
    }

    /// <summary>The person's member that a plain column equals; null where it is not stored.</summary>
    internal IProperty? Equal(PlainLink link) => link.Edge.SubjectMember is { } name ? Type.FindProperty(name) : Key.Count == 1 ? Key[0] : null;

    /// <summary>The column holds what the person's own row holds as personal data, more than a key, and is not marked itself.</summary>
    internal bool IsName(ReachedNode node, PlainLink link) => Equal(link) is { } member && !Key.Contains(member)
        && !node.Node.Personal.Exists(column => column.Column == link.Column) && Roots.Any(root => root.Node.Personal.Exists(column => column.Property == member));

    /// <summary>Whether a value of the person's own row names them: what an erasure put there may stand in the row of anybody who was erased.</summary>
    internal bool Names(IProperty property, object value) => !_erasures[property].Any(erasure => erasure.HasPut(value));

    internal SqlSlot PlainSlot(PlainLink link) => Slot(Equal(link)!);

    internal SqlSlot PlainSlot(IProperty property) => Slot(property);
}
