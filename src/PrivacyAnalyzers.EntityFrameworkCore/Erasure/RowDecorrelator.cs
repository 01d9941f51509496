using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Gives rows that are to stay a pseudonymous person, or a pseudonym, each its own.</summary>
internal sealed class RowDecorrelator(StoreSchema schema, SqlRunner runner, ErasureValues values)
{
    internal async Task<int> RunAsync(ErasureStep step, CancellationToken cancellationToken)
    {
        var way = step.Decorrelation!;
        var key = RowNode.KeyOf(step.Table);
        var mappings = key.Append(way.Column!).Select(static column => column.PropertyMappings[0].TypeMapping).ToList();
        var rows = await runner.ReadAsync(step.Sql, reader => mappings.Select((mapping, i) => ColumnReader.Read(reader, i, mapping)).ToArray(), cancellationToken).ConfigureAwait(false);
        var batch = runner.Together();
        foreach (var row in rows)
        {
            var isMadeByTheDatabase = way.Fresh is { KeyColumn: null };
            var fresh = isMadeByTheDatabase ? null : (way.Fresh?.KeyColumn ?? way.Value)!.Make!(values);
            var insert = way.Fresh is { } person ? DecorrelationWriter.Insert(schema.Text(), person, fresh, row[^1]!, values) : null;
            if (insert is not null && !isMadeByTheDatabase)
            {
                batch.Run(insert);
            }

            var sql = schema.Text();
            if (isMadeByTheDatabase)
            {
                schema.Dialect.WriteMade(sql, insert!, way.Fresh!.Key);
            }

            sql.Append("UPDATE ").Table(step.Table).Append(" AS r SET ").Name(way.Column!.Name).Append(" = ");
            _ = isMadeByTheDatabase ? sql.Append(schema.Dialect.MadeKey) : sql.Parameter(new SqlSlot("fresh", mappings[^1], fresh));
            ChangeWriter.WriteTokens(sql, step.Node, step.Table);
            sql.Where(new KeyIs([.. key], [.. Enumerable.Range(0, key.Count).Select(i => new SqlSlot("key" + i.ToString(CultureInfo.InvariantCulture), mappings[i], row[i]))]), "r");
            batch.Run(sql);
        }

        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return rows.Count;
    }
}
