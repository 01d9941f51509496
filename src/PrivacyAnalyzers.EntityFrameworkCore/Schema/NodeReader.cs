using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Groups the tables of a model into the rows that live and die together.</summary>
internal static class NodeReader
{
    internal static IReadOnlyList<RowNode> Read(IRelationalModel model)
    {
        var groups = model.Tables.ToDictionary(static table => table, static table => new HashSet<ITable> { table });
        foreach (var type in model.Model.GetEntityTypes())
        {
            var tables = type.GetTableMappings().Select(static mapping => mapping.Table).Distinct().ToList();
            foreach (var table in IsSpread(type) ? tables.Skip(1) : [])
            {
                var (into, from) = (groups[tables[0]], groups[table]);
                if (into != from)
                {
                    into.UnionWith(from);
                    foreach (var member in from)
                    {
                        groups[member] = into;
                    }
                }
            }
        }

        var nodes = new List<RowNode>();
        foreach (var group in model.Tables.Select(table => groups[table]).Distinct())
        {
            var types = group.SelectMany(static table => table.EntityTypeMappings).Select(static mapping => mapping.TypeBase).OfType<IEntityType>().Distinct()
                .OrderBy(static type => type.GetAllBaseTypes().Count()).ThenBy(static type => type.Name, System.StringComparer.Ordinal);
            nodes.Add(new RowNode(nodes.Count + 1, Ordered(group), [.. types]));
        }

        return nodes;
    }

    // In a hierarchy with a table for each concrete type, the tables of the base hold other rows.
    private static bool IsSpread(IEntityType type) => type.GetMappingStrategy() != RelationalAnnotationNames.TpcMappingStrategy;

    private static List<ITable> Ordered(HashSet<ITable> group)
    {
        var ordered = new List<ITable>();
        var rest = group.OrderBy(static table => table.SchemaQualifiedName, System.StringComparer.Ordinal).ToList();
        while (rest.Count > 0)
        {
            var next = rest.Find(table => table.ForeignKeyConstraints.All(constraint => constraint.PrincipalTable == table || !rest.Contains(constraint.PrincipalTable))) ?? rest[0];
            rest.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
