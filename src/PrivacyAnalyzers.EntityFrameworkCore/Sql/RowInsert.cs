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
        var runner = new SqlRunner(context);
        foreach (var sql in Write(context, type, rows, renewed is null ? [] : [renewed]))
        {
            await runner.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the statements that insert rows, all with the same properties, and each key once.</summary>
    /// <param name="context">The context.</param>
    /// <param name="type">The entity, in one table.</param>
    /// <param name="rows">What the properties of each hold.</param>
    /// <param name="renewed">The properties that are written where the row is there.</param>
    internal static IEnumerable<SqlText> Write(DbContext context, Type type, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, IReadOnlyList<string> renewed)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        var own = OwnColumns.Of(context, type);
        var table = own.Table;
        var columns = rows[0].Keys.Select(name => (Name: name, Column: own.Column(name), Mapping: own.Mapping(name))).ToList();
        foreach (var some in rows.Chunk(Math.Max(1, StoreDialect.Of(context).Parameters / columns.Count)))
        {
            var sql = new SqlText(context.GetService<ISqlGenerationHelper>());
            sql.Append("INSERT INTO ").Table(table).Append(" (").List(columns, column => sql.Name(column.Column.Name)).Append(") VALUES ").List(Enumerable.Range(0, some.Length), row => sql.Append("(").List(columns, column =>
                sql.Value("new_" + column.Name + "_" + row.ToString(CultureInfo.InvariantCulture), column.Mapping, some[row][column.Name])).Append(")")).Append(" ON CONFLICT (").List(own.Key, column => sql.Name(column.Name)).Append(") DO ").Append(renewed.Count == 0 ? "NOTHING" : "UPDATE SET ").List(renewed, property =>
            {
                var column = own.Column(property);
                sql.Name(column.Name).Append(" = excluded.").Name(column.Name);
            });
            yield return sql;
        }
    }
}
