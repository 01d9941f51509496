using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Inserts rows unless they are there. An insertion that fails would end the transaction on PostgreSQL.</summary>
internal static class RowInsert
{
    // Databases take so many parameters in a statement, and more.
    private const int Parameters = 600;

    /// <param name="context">The context.</param>
    /// <param name="type">The entity, in one table.</param>
    /// <param name="values">What its properties hold.</param>
    /// <param name="renewed">The property that is written where the row is there; null for none.</param>
    /// <param name="cancellationToken">Cancels the insertion.</param>
    internal static Task ExecuteAsync(DbContext context, Type type, IReadOnlyDictionary<string, object?> values, string? renewed, CancellationToken cancellationToken) =>
        ExecuteAsync(context, type, [values], renewed, cancellationToken);

    /// <summary>Inserts several rows, all with the same properties, and each key once.</summary>
    internal static async Task ExecuteAsync(DbContext context, Type type, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, string? renewed, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = context.Model.FindEntityType(type)!;
        var table = entity.GetTableMappings().First().Table;
        var columns = rows[0].Keys.Select(name => entity.FindProperty(name)!).Select(property => (property.Name, Column: table.FindColumn(property)!, Mapping: property.GetRelationalTypeMapping())).ToList();
        foreach (var some in rows.Chunk(Math.Max(1, Parameters / columns.Count)))
        {
            var runner = new SqlRunner(context);
            var sql = new SqlText(context.GetService<ISqlGenerationHelper>());
            sql.Append("INSERT INTO ").Table(table).Append(" (").List(columns, column => sql.Name(column.Column.Name)).Append(") VALUES ").List(Enumerable.Range(0, some.Length), row => sql.Append("(").List(columns, column =>
            {
                var slot = new SqlSlot("new_" + column.Name + "_" + row.ToString(CultureInfo.InvariantCulture), column.Mapping);
                runner.Values[slot.Name] = some[row][column.Name];
                sql.Parameter(slot);
            }).Append(")")).Append(" ON CONFLICT (").List(table.PrimaryKey!.Columns, column => sql.Name(column.Name)).Append(") DO ");
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
}
