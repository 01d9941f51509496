using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Inserts a row unless it is there. An insertion that fails would end the transaction on PostgreSQL.</summary>
internal static class RowInsert
{
    /// <param name="context">The context.</param>
    /// <param name="type">The entity, in one table.</param>
    /// <param name="values">What its properties hold.</param>
    /// <param name="renewed">The property that is written where the row is there; null for none.</param>
    /// <param name="cancellationToken">Cancels the insertion.</param>
    internal static async Task ExecuteAsync(DbContext context, Type type, IReadOnlyDictionary<string, object?> values, string? renewed, CancellationToken cancellationToken)
    {
        var entity = context.Model.FindEntityType(type)!;
        var table = entity.GetTableMappings().First().Table;
        var columns = values.Select(pair => (Property: entity.FindProperty(pair.Key)!, pair.Value)).Select(pair => (Column: table.FindColumn(pair.Property)!, Slot: new SqlSlot("new_" + pair.Property.Name, pair.Property.GetRelationalTypeMapping()), pair.Value)).ToList();
        var runner = new SqlRunner(context);
        foreach (var (_, slot, value) in columns)
        {
            runner.Values[slot.Name] = value;
        }

        var sql = new SqlText(context.GetService<ISqlGenerationHelper>());
        sql.Append("INSERT INTO ").Table(table).Append(" (").List(columns, column => sql.Name(column.Column.Name)).Append(") VALUES (").List(columns, column => sql.Parameter(column.Slot))
            .Append(") ON CONFLICT (").List(table.PrimaryKey!.Columns, column => sql.Name(column.Name)).Append(") DO ");
        if (renewed is null)
        {
            sql.Append("NOTHING");
        }
        else
        {
            var column = table.FindColumn(entity.FindProperty(renewed)!)!;
            sql.Append("UPDATE SET ").Name(column.Name).Append(" = excluded.").Name(column.Name);
        }

        await runner.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
    }
}
