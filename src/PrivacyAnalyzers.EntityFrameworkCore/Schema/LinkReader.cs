using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Reads the links between rows: constraints of the database, and foreign keys that it does not enforce, such as those to a base with a table for each concrete type.</summary>
internal sealed class LinkReader(IReadOnlyDictionary<ITable, RowNode> nodes)
{
    internal void Read(IRelationalModel model)
    {
        var mapped = new HashSet<IForeignKey>();
        foreach (var constraint in model.Tables.SelectMany(static table => table.ForeignKeyConstraints))
        {
            mapped.UnionWith(constraint.MappedForeignKeys);
            Add((ITable)constraint.Table, constraint.Columns, (ITable)constraint.PrincipalTable, constraint.PrincipalColumns, [.. constraint.MappedForeignKeys], constraint);
        }

        foreach (var foreignKey in model.Model.GetEntityTypes().SelectMany(static type => type.GetDeclaredForeignKeys()).Where(foreignKey => !mapped.Contains(foreignKey)))
        {
            foreach (var table in Tables(foreignKey.DeclaringEntityType))
            {
                foreach (var principal in Tables(foreignKey.PrincipalEntityType))
                {
                    if (Columns(table, foreignKey.Properties) is { } columns && Columns(principal, foreignKey.PrincipalKey.Properties) is { } principalColumns && !IsSameRow(table, columns, principal, principalColumns))
                    {
                        Add(table, columns, principal, principalColumns, [foreignKey], constraint: null);
                    }
                }
            }
        }
    }

    private void Add(ITable table, IReadOnlyList<IColumn> columns, ITable principal, IReadOnlyList<IColumn> principalColumns, IReadOnlyList<IForeignKey> foreignKeys, IForeignKeyConstraint? constraint)
    {
        var (from, to) = (nodes[table], nodes[principal]);
        if (from == to && IsSameRow(table, columns, principal, principalColumns))
        {
            return;
        }

        var link = new RowLink(from, table, columns, to, principal, principalColumns, foreignKeys, constraint);
        from.Outgoing.Add(link);
        to.Incoming.Add(link);
    }

    // The tables of one entity refer to each other by their keys.
    private bool IsSameRow(ITable table, IReadOnlyList<IColumn> columns, ITable principal, IReadOnlyList<IColumn> principalColumns) =>
        nodes[table] == nodes[principal] && columns.SequenceEqual(RowNode.KeyOf(table)) && principalColumns.SequenceEqual(RowNode.KeyOf(principal));

    private static IEnumerable<ITable> Tables(IEntityType type) =>
        type.GetDerivedTypesInclusive().SelectMany(static mapped => mapped.GetTableMappings()).Select(static mapping => mapping.Table).Distinct();

    private static List<IColumn>? Columns(ITable table, IReadOnlyList<IProperty> properties)
    {
        var columns = properties.Select(table.FindColumn).OfType<IColumn>().ToList();
        return columns.Count == properties.Count ? columns : null;
    }
}
