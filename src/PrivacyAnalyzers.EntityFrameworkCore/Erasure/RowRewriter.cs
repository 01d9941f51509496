using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Replaces values that depend on what was there, row by row. What an earlier run put there stays as it is.</summary>
/// <param name="schema">The schema.</param>
/// <param name="runner">Runs statements.</param>
/// <param name="values">What values of the run are made of.</param>
/// <param name="isAgain">Whether rows that are to stand on their own may have been erased before: their pseudonyms stay too.</param>
internal sealed class RowRewriter(StoreSchema schema, SqlRunner runner, ErasureValues values, bool isAgain = false)
{
    /// <returns>The keys of the rows that it changed.</returns>
    internal async Task<IReadOnlyList<object?[]>> RewriteAsync(ErasureStep step, CancellationToken cancellationToken)
    {
        var columns = ChangeWriter.Read(step.Table, step.Columns);
        var mappings = columns.Select(column => MappingOf(column, step)).ToList();
        var rows = await runner.ReadAsync(step.Sql, reader => mappings.Select((mapping, i) => ColumnReader.Read(reader, i, mapping)).ToArray(), cancellationToken).ConfigureAwait(false);
        var keys = RowNode.KeyOf(step.Table).Count;
        var (changed, batch, left) = (new List<object?[]>(), runner.Together(), new RewrittenRows(keys));
        foreach (var row in rows)
        {
            // A list is emptied where it is: afterwards it would look as if it had been empty.
            var isFilled = row.Skip(keys).Any(static value => value is IList { Count: > 0, IsFixedSize: false });
            using var own = step.Node.OnErasure == RowErasure.Decorrelate ? new ErasureValues(RandomNumberGenerator.GetBytes(32), values.Now) : null;
            var erased = Enumerable.Range(keys, columns.Count - keys).Select(i => Erased(columns[i], row[i], step, own ?? values)).ToList();
            if (!isFilled && erased.Select((value, i) => StructuralComparisons.StructuralEqualityComparer.Equals(value, row[keys + i])).All(static isSame => isSame))
            {
                continue;
            }

            changed.Add([.. row.Take(keys)]);
            left.Add(row, erased, isFilled);
            var sql = schema.Text();
            var alias = sql.Alias();
            sql.Append("UPDATE ").Table(step.Table).Append(" AS " + alias + " SET ")
                .List(Enumerable.Range(keys, columns.Count - keys), i => sql.Name(columns[i].Name).Append(" = ").Value("new" + i.ToString(CultureInfo.InvariantCulture), mappings[i], erased[i - keys]));
            ChangeWriter.WriteTokens(sql, step.Node, step.Table);
            sql.Where(new KeyIs([.. columns.Take(keys)], [.. Enumerable.Range(0, keys).Select(i => new SqlSlot("key" + i.ToString(CultureInfo.InvariantCulture), mappings[i], row[i]))]), alias);
            batch.Run(sql);
        }

        // In the same command: what the database made of it.
        if (changed.Count > 0)
        {
            batch.Read(step.Sql, reader => left.Compare([.. mappings.Select((mapping, i) => ColumnReader.Read(reader, i, mapping))]));
        }

        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return left.Unchanged == 0 ? changed : throw LeftRows.Of(left.Unchanged, step.Table, step.Explanation);
    }

    // Rows that are to stand on their own share no pseudonym: what makes them is another for each, and one that is there may be another row's too.
    private object? Erased(IColumn column, object? value, ErasureStep step, ErasureValues made)
    {
        var changes = step.Columns.Where(changed => changed.Column.Column == column).ToList();
        var isAnew = !isAgain && step.Node.OnErasure == RowErasure.Decorrelate;
        if (!changes[0].Column.IsInJson)
        {
            return changes[0].Erasure!.Apply(value, made, isAnew);
        }

        return value is string document ? JsonRewriter.Rewrite(document, changes, made, isAnew) ?? document : null;
    }

    private static RelationalTypeMapping MappingOf(IColumn column, ErasureStep step)
    {
        var changed = step.Columns.FirstOrDefault(known => known.Column.Column == column);
        return changed is { Column.IsInJson: false } ? changed.Column.Mapping : column.PropertyMappings.Count > 0 ? column.PropertyMappings[0].TypeMapping : column.StoreTypeMapping;
    }
}
