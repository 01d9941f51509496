using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Adds to rows what their types say beside keys and columns: owners named by value or through a join table, dates that periods count from, concurrency tokens.</summary>
internal static class NodeFacts
{
    internal static void Read(RowNode node, DescriptorIndex descriptors, IReadOnlyDictionary<ITable, RowNode> nodes)
    {
        foreach (var type in node.EntityTypes)
        {
            if (!type.IsOwned() && descriptors.Of(type) is { } descriptor)
            {
                node.OnErasure = node.OnErasure == RowErasure.Default ? descriptor.Facts.OnErasure : node.OnErasure;
                ReadDates(node, type, descriptor);
            }

            foreach (var edge in type.IsOwned() ? [] : descriptors.Edges(type).Where(static edge => edge.Kind == EdgeKind.Owned))
            {
                ReadPlain(node, type, edge, descriptors);
                ReadJoin(node, type, edge, nodes);
            }

            ReadTokens(node, type);
        }

        node.Archive = ArchiveColumn.Of(node);

        // Wherever the owner is named: by a key, by a value, or in a table of pairs.
        var stated = node.Outgoing.Select(static link => link.Meaning.OnErasure).Concat(node.PlainLinks.Select(static link => link.Edge.OnErasure)).Concat(node.JoinOwners.Select(static join => join.Edge.OnErasure)).FirstOrDefault(static erasure => erasure != RowErasure.Default);
        if (node.OnErasure == RowErasure.Default)
        {
            node.OnErasure = stated;
        }
    }

    private static void ReadDates(RowNode node, IEntityType type, EntityDescriptor descriptor)
    {
        foreach (var start in descriptor.Facts.RetentionStarts)
        {
            foreach (var mapping in type.FindProperty(start.Member)?.GetTableColumnMappings() ?? [])
            {
                if (node.RetentionStarts.All(known => known.Column != mapping.Column || known.From != start.From))
                {
                    node.RetentionStarts.Add(new RetentionColumn(mapping.Column, mapping.TypeMapping, start.From));
                }
            }
        }
    }

    private static void ReadPlain(RowNode node, IEntityType type, EdgeDescriptor edge, DescriptorIndex descriptors)
    {
        if (edge.Member.Length == 0 || type.FindProperty(edge.Member) is not { } property || (edge.SubjectMember is null && property.IsForeignKey()))
        {
            return;
        }

        var category = edge.SubjectMember is null ? DataCategory.Other : descriptors.Of(edge.Target)?.Members.FirstOrDefault(member => member.Facts.Path == edge.SubjectMember)?.Facts.Category ?? DataCategory.Other;
        foreach (var column in property.GetTableColumnMappings().Select(static mapping => mapping.Column))
        {
            if (node.PlainLinks.All(known => known.Column != column))
            {
                node.PlainLinks.Add(new PlainLink(column, property, edge, category));
            }
        }
    }

    private static void ReadJoin(RowNode node, IEntityType type, EdgeDescriptor edge, IReadOnlyDictionary<ITable, RowNode> nodes)
    {
        if (type.FindSkipNavigation(edge.Member) is { } skip)
        {
            foreach (var join in skip.JoinEntityType.GetTableMappings().Select(mapping => nodes[mapping.Table]))
            {
                Add(node, join.Outgoing.Find(link => link.ForeignKeys.Contains(skip.ForeignKey)), join.Outgoing.Find(link => link.ForeignKeys.Contains(skip.Inverse.ForeignKey)), edge);
            }

            return;
        }

        // A mark of the type, or of a collection of join rows: owners are on the other side of a table that leads to both.
        if (edge.Member.Length > 0 && type.FindNavigation(edge.Member) is not { IsCollection: true })
        {
            return;
        }

        if (node.Outgoing.Exists(link => link.ForeignKeys.Any(foreignKey => LeadsTo(foreignKey, edge.Target))))
        {
            return;
        }

        foreach (var toRow in node.Incoming.Where(static link => link.IsIdentity))
        {
            Add(node, toRow, toRow.Dependent.Outgoing.Find(link => link != toRow && link.IsIdentity && link.ForeignKeys.Any(foreignKey => LeadsTo(foreignKey, edge.Target))), edge);
        }
    }

    private static void Add(RowNode node, RowLink? toRow, RowLink? toOwner, EdgeDescriptor edge)
    {
        if (toRow is not null && toOwner is not null && node.JoinOwners.TrueForAll(known => known.ToRow != toRow))
        {
            node.JoinOwners.Add(new JoinOwnership(toRow, toOwner, edge));
        }
    }

    private static bool LeadsTo(IForeignKey foreignKey, Type target) => foreignKey.PrincipalEntityType.ClrType.IsAssignableTo(target) || target.IsAssignableTo(foreignKey.PrincipalEntityType.ClrType);

    // One that the database writes changes by itself.
    private static void ReadTokens(RowNode node, IEntityType type)
    {
        foreach (var property in type.GetProperties().Where(static property => property.IsConcurrencyToken && (property.ValueGenerated & ValueGenerated.OnUpdate) == 0))
        {
            node.ConcurrencyTokens.AddRange(property.GetTableColumnMappings().Select(static mapping => mapping.Column).Where(column => !node.ConcurrencyTokens.Contains(column)));
        }
    }
}
