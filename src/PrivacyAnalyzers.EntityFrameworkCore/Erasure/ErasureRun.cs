using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Erases one person inside a transaction that somebody else began, and verifies it there.</summary>
internal sealed class ErasureRun(DbContext context, SubjectReach reach, IKeepDecision decision, IReadOnlyList<object> key, ErasureValues values)
{
    private readonly SqlRunner _runner = new(context);

    /// <summary>Whether the person is there.</summary>
    internal async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        SetKey();
        foreach (var root in reach.Roots)
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT 1 FROM ").Table(root.Root!.Value.Table).Append(" AS " + alias).Where(root.Root.Value.Condition, alias).Append(reach.Schema.Dialect.LockRows);
            if ((await _runner.ReadAsync(sql, static _ => true, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>What became of each member; null where nobody has that key.</returns>
    internal async Task<ReceiptLines?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await CaptureAsync(cancellationToken).ConfigureAwait(false);
        var lines = new ReceiptLines(reach, decision);
        var steps = StepWriter.Write(reach, decision);
        var rewriter = new RowRewriter(reach.Schema, _runner, values);
        foreach (var step in steps)
        {
            lines.Add(step, await RunAsync(step, rewriter, cancellationToken).ConfigureAwait(false));
        }

        await VerifyAsync(steps, cancellationToken).ConfigureAwait(false);
        await lines.AddWhatStaysAsync(_runner, cancellationToken).ConfigureAwait(false);
        foreach (var step in steps.Where(static step => step.Stage is not null))
        {
            await DropAsync(step.Stage!, cancellationToken).ConfigureAwait(false);
        }

        return lines;
    }

    private void SetKey()
    {
        for (var i = 0; i < key.Count; i++)
        {
            _runner.Values[reach.KeySlots[i].Name] = key[i];
        }
    }

    // What plain columns equal is read before it changes.
    private async Task CaptureAsync(CancellationToken cancellationToken)
    {
        foreach (var property in reach.Captured)
        {
            var slot = reach.PlainSlot(property);
            _runner.Values[slot.Name] = null;
            foreach (var root in reach.Roots)
            {
                foreach (var table in root.Node.Tables.Where(table => table.FindColumn(property) is not null))
                {
                    var sql = reach.Schema.Text();
                    var alias = sql.Alias();
                    sql.Append("SELECT ").Column(alias, table.FindColumn(property)!).Append(" FROM ").Table(table).Append(" AS " + alias).Where(MatchWriter.Via(root.Root!.Value.Table, root.Root.Value.Condition, table), alias);
                    var found = await _runner.ReadAsync(sql, reader => ColumnReader.Read(reader, 0, slot.Mapping), cancellationToken).ConfigureAwait(false);
                    _runner.Values[slot.Name] = found.FirstOrDefault() ?? _runner.Values[slot.Name];
                }
            }
        }
    }

    private async Task<int> RunAsync(ErasureStep step, RowRewriter rewriter, CancellationToken cancellationToken)
    {
        if (step.Kind == PlanStepKind.Rewrite)
        {
            return await rewriter.RewriteAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.Kind == PlanStepKind.Lock)
        {
            await _runner.ReadAsync(step.Sql, static _ => true, cancellationToken).ConfigureAwait(false);
            return 0;
        }

        if (step.Stage is { } stage)
        {
            // A connection that was not closed after a failure may still have it.
            await DropAsync(stage, cancellationToken).ConfigureAwait(false);
            await _runner.ExecuteAsync(step.Prepare!, cancellationToken).ConfigureAwait(false);
        }

        return await _runner.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
    }

    private Task<int> DropAsync(RowStage stage, CancellationToken cancellationToken) =>
        _runner.ExecuteAsync(reach.Schema.Text().Append("DROP TABLE IF EXISTS ").Name(stage.Name), cancellationToken);

    private async Task VerifyAsync(IReadOnlyList<ErasureStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps.Where(static step => step.Check is not null))
        {
            if (await _runner.CountAsync(step.Check!, cancellationToken).ConfigureAwait(false) is > 0 and var left)
            {
                throw new ErasureVerificationException($"{left} rows of '{step.Table.SchemaQualifiedName}' are left of what '{step.Explanation}' should have changed: nothing was erased.");
            }
        }
    }
}
