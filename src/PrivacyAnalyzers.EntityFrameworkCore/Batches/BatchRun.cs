using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>Runs one batch of a step, inside a transaction that somebody else began.</summary>
internal sealed class BatchRun(SubjectReach reach, SqlRunner runner, ErasureValues values, int size)
{
    /// <summary>Whether more rows are to change than one transaction should.</summary>
    internal async Task<bool> IsNeededAsync(IReadOnlyList<BatchStep> steps, CancellationToken cancellationToken)
    {
        var (isNeeded, batch) = (false, runner.Together());
        Ask(steps, batch, () => isNeeded = true);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return isNeeded;
    }

    /// <summary>Asks whether more rows are to change than one transaction should: as many are counted as are needed to know, and no more.</summary>
    internal void Ask(IReadOnlyList<BatchStep> steps, SqlBatch batch, Action needed)
    {
        if (steps.Count == 0)
        {
            return;
        }

        batch.Read(Rows(reach.Schema, steps, joins: false).Append(Behind(size)), _ => needed());
    }

    /// <summary>Writes the query of all rows that are to change.</summary>
    /// <param name="schema">The tables.</param>
    /// <param name="steps">What changes them.</param>
    /// <param name="joins">Whether a row that another leads to is found from there.</param>
    internal static SqlText Rows(StoreSchema schema, IReadOnlyList<BatchStep> steps, bool joins)
    {
        var sql = schema.Text();
        return sql.List(steps, step =>
        {
            if (joins && step.Rows is LeadsTo lead)
            {
                lead.WriteJoined(sql, step.Table);
                return;
            }

            var alias = sql.Alias();
            sql.Append("SELECT 1 FROM ").Table(step.Table).Append(" AS " + alias).Where(step.Rows, alias);
        }, " UNION ALL ");
    }

    /// <summary>What leaves of a query the one row that is too many.</summary>
    internal static string Behind(int size) => " LIMIT 1 OFFSET " + Number(size);

    /// <returns>How many rows were looked at; fewer than the size where the step is done.</returns>
    internal async Task<long> RunAsync(BatchStep step, BatchProgress progress, CancellationToken cancellationToken)
    {
        var stage = BatchWriter.Stage(step.Node, step.Table);
        await DropAsync(stage, cancellationToken).ConfigureAwait(false);
        await runner.ExecuteAsync(Keys(reach.Schema.Text().Append("CREATE TEMP TABLE ").Name(stage.Name).Append(" AS "), step, stage, RowCondition.Never), cancellationToken).ConfigureAwait(false);
        var rows = await runner.ExecuteAsync(Keys(reach.Schema.Text().Append("INSERT INTO ").Name(stage.Name).Append(" "), step, stage, step.Rows.And(After(step, progress))), cancellationToken).ConfigureAwait(false);
        var changed = (long)rows;
        foreach (var change in rows == 0 ? [] : step.Changes.Value)
        {
            changed = await RunAsync(change, cancellationToken).ConfigureAwait(false) ?? changed;
        }

        if (rows > 0 && step.NeedsCursor)
        {
            progress.Cursors[step.Id] = await LastKeyAsync(step.Table, stage, cancellationToken).ConfigureAwait(false);
        }

        progress.Add(step.Columns, changed);
        await DropAsync(stage, cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>The rows of a table that batches have not come to.</summary>
    internal static RowCondition After(ITable table, string? key)
    {
        if (key is null)
        {
            return RowCondition.Always;
        }

        var columns = RowNode.KeyOf(table);
        var values = SubjectKeyText.Read(key, Properties(table))!;
        return new KeyAfter(columns, [.. columns.Select((column, i) => new SqlSlot("after" + Number(i), MappingOf(column), values[i]))]);
    }

    private static RowCondition After(BatchStep step, BatchProgress progress) => step.NeedsCursor ? After(step.Table, progress.Cursors.GetValueOrDefault(step.Id)) : RowCondition.Always;

    // How many of the rows changed, where what was replaced before stays as it is; null for all of them.
    private async Task<long?> RunAsync(ErasureStep change, CancellationToken cancellationToken)
    {
        if (change.Kind == PlanStepKind.Rewrite)
        {
            return (await new RowRewriter(reach.Schema, runner, values).RewriteAsync(change, cancellationToken).ConfigureAwait(false)).Count;
        }

        await runner.ExecuteAsync(change.Sql, cancellationToken).ConfigureAwait(false);

        // What does not change would be set aside for ever.
        if (change.Check is not null && await runner.CountAsync(change.Check, cancellationToken).ConfigureAwait(false) is > 0 and var left)
        {
            throw LeftRows.Of(left, change.Table, change.Explanation, "the batch was undone, and those before it stay done");
        }

        return null;
    }

    private SqlText Keys(SqlText sql, BatchStep step, RowStage stage, RowCondition condition)
    {
        var alias = sql.Alias();
        var key = RowNode.KeyOf(step.Table);
        return sql.Append("SELECT ").List(Enumerable.Range(0, key.Count), i => sql.Column(alias, key[i]).Append(" AS ").Name(stage.Columns[i]))
            .Append(" FROM ").Table(step.Table).Append(" AS " + alias).Where(condition, alias)
            .Append(" ORDER BY ").List(key, column => sql.Column(alias, column)).Append(" LIMIT " + Number(size));
    }

    private async Task<string> LastKeyAsync(ITable table, RowStage stage, CancellationToken cancellationToken)
    {
        var mappings = RowNode.KeyOf(table).Select(MappingOf).ToList();
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        var key = RowNode.KeyOf(table);
        sql.Append("SELECT ").List(key, column => sql.Column(alias, column)).Append(" FROM ").Table(table).Append(" AS " + alias).Where(new InStage(stage, key), alias)
            .Append(" ORDER BY ").List(key, column => sql.Column(alias, column).Append(" DESC")).Append(" LIMIT 1");
        var last = await runner.ReadAsync(sql, reader => mappings.Select((mapping, i) => ColumnReader.Read(reader, i, mapping)!).ToList(), cancellationToken).ConfigureAwait(false);
        return SubjectKeyText.Write(last[0], Properties(table));
    }

    private Task<int> DropAsync(RowStage stage, CancellationToken cancellationToken) => runner.ExecuteAsync(reach.Schema.Text().Append("DROP TABLE IF EXISTS ").Name(stage.Name), cancellationToken);

    private static List<IProperty> Properties(ITable table) => [.. RowNode.KeyOf(table).Select(static column => column.PropertyMappings[0].Property)];

    private static Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping MappingOf(IColumn column) => column.PropertyMappings[0].TypeMapping;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
