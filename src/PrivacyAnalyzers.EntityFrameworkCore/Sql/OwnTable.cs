using System;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Writes statements on one of our own tables, by the names of properties: what Entity Framework would write, where it can go with others.</summary>
internal sealed class OwnTable(DbContext context, Type type)
{
    private readonly OwnColumns _columns = OwnColumns.Of(context, type);
    private readonly ISqlGenerationHelper _helper = context.GetService<ISqlGenerationHelper>();

    internal ITable Table => _columns.Table;

    internal SqlText Text(string text) => new SqlText(_helper).Append(text);

    internal string Column(string property) => _columns.Column(property).Name;

    internal SqlSlot Slot(string property, object value) => new("own_" + type.Name + "_" + property, _columns.Mapping(property), value);

    /// <summary>A condition on one property.</summary>
    internal void WriteEqual(SqlText sql, string property, object? value)
    {
        sql.Name(Column(property));
        _ = value is null ? sql.Append(" IS NULL") : sql.Append(" = ").Parameter(Slot(property, value));
    }

    /// <summary>Reads a property of the rows with a value.</summary>
    internal SqlText Select(string property, string where, object value) => Select([property], where, value);

    /// <summary>Reads some properties of the rows with a value.</summary>
    internal SqlText Select(string[] properties, string where, object value)
    {
        var sql = Text("SELECT ");
        sql.List(properties, property => sql.Name(Column(property))).Append(" FROM ").Table(Table).Append(" WHERE ");
        WriteEqual(sql, where, value);
        return sql;
    }

    /// <summary>What a query reads of a property.</summary>
    internal object? Read(DbDataReader reader, int ordinal, string property) => ColumnReader.Read(reader, ordinal, _columns.Mapping(property));
}
