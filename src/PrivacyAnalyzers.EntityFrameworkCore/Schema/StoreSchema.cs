using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>What the marks and the database model say together, for every subject.</summary>
internal sealed class StoreSchema
{
    private StoreSchema(DescriptorIndex descriptors, IModel model, ISqlGenerationHelper helper, StoreDialect dialect)
    {
        Descriptors = descriptors;
        Model = model;
        Helper = helper;
        Dialect = dialect;
        Purposes = descriptors.Store.Entities.SelectMany(static entity => entity.Members).SelectMany(static member => member.Facts.Purposes).Select(static use => use.Purpose).GroupBy(static purpose => purpose.Key).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var relational = model.GetRelationalModel();
        Nodes = NodeReader.Read(relational);
        var byTable = Nodes.SelectMany(static node => node.Tables.Select(table => (table, node))).ToDictionary(static pair => pair.table, static pair => pair.node);
        ByTable = byTable;
        new LinkReader(byTable).Read(relational);
        var columns = new PersonalColumnReader(descriptors, byTable);
        columns.Read(relational);
        Unmapped = columns.Unmapped;
        var decider = new LinkDecider(descriptors);
        foreach (var link in Nodes.SelectMany(static node => node.Outgoing))
        {
            link.Meaning = decider.Decide(link);
        }

        foreach (var node in Nodes)
        {
            NodeFacts.Read(node, descriptors, byTable);
        }
    }

    internal DescriptorIndex Descriptors { get; }

    /// <summary>The purposes of the store, by their keys.</summary>
    internal IReadOnlyDictionary<string, PurposeDescriptor> Purposes { get; }

    internal IModel Model { get; }

    internal ISqlGenerationHelper Helper { get; }

    internal StoreDialect Dialect { get; }

    internal IReadOnlyList<RowNode> Nodes { get; }

    internal IReadOnlyDictionary<ITable, RowNode> ByTable { get; }

    /// <summary>Members that are marked and stored nowhere.</summary>
    internal IReadOnlyList<string> Unmapped { get; }

    internal static StoreSchema Read(DbContext context, StoreDescriptor store)
    {
        // The model that migrations see: the one that queries use has forgotten comments, computed columns and annotations of other providers.
        var model = context.GetService<IDesignTimeModel>().Model;
        return new StoreSchema(new DescriptorIndex(store), model, context.GetService<ISqlGenerationHelper>(), StoreDialect.Of(context));
    }

    internal SqlText Text() => new(Helper);

    /// <summary>The subjects that are mapped.</summary>
    internal IEnumerable<(EntityDescriptor Descriptor, IEntityType Type)> Subjects() =>
        from descriptor in Descriptors.Store.Entities
        where descriptor.Facts.IsSubject
        from type in Model.FindEntityTypes(descriptor.EntityType)
        where !type.IsOwned()
        select (descriptor, type);

    /// <summary>Whether rows of a node are about a person themselves.</summary>
    internal bool IsSubject(RowNode node) => node.EntityTypes.Any(type => !type.IsOwned() && Descriptors.Of(type)?.Facts.IsSubject == true);

    internal static Type Unwrapped(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
