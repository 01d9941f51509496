using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>The columns of one of our own tables, by the names of properties: looked up in the model once.</summary>
internal sealed class OwnColumns
{
    private static readonly ConditionalWeakTable<IEntityType, OwnColumns> Known = [];

    private readonly Dictionary<string, (IColumn Column, RelationalTypeMapping Mapping)> _columns;

    private OwnColumns(IEntityType entity)
    {
        Table = entity.GetTableMappings().First().Table;
        _columns = entity.GetProperties().ToDictionary(static property => property.Name, property => (Table.FindColumn(property)!, property.GetRelationalTypeMapping()), StringComparer.Ordinal);
        Key = [.. Table.PrimaryKey!.Columns];
    }

    internal ITable Table { get; }

    internal IReadOnlyList<IColumn> Key { get; }

    internal static OwnColumns Of(DbContext context, Type type) => Known.GetValue(context.Model.FindEntityType(type)!, static entity => new OwnColumns(entity));

    internal IColumn Column(string property) => _columns[property].Column;

    internal RelationalTypeMapping Mapping(string property) => _columns[property].Mapping;
}
