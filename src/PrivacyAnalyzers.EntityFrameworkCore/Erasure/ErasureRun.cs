using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Erases one person inside a transaction that somebody else began, and verifies it there.</summary>
internal sealed class ErasureRun(DbContext context, SubjectReach reach, IKeepDecision decision, IReadOnlyList<object> key, ErasureValues values, Burial? burial = null, bool isAgain = false)
{
    private readonly PersonReader _person = new(context, reach, key);

    /// <summary>Runs statements that know who the person is.</summary>
    internal SqlRunner Runner => _person.Runner;

    /// <summary>Whether the person is there.</summary>
    internal Task<bool> ExistsAsync(CancellationToken cancellationToken) => _person.ExistsAsync(holds: false, cancellationToken);

    /// <summary>Waits until nobody writes the person: the first thing that a transaction does. Then asks for the person, and holds their row.</summary>
    internal void Hold(SqlBatch batch)
    {
        burial?.Hold(reach, batch);
        _person.Ask(batch);
    }

    /// <param name="cancellationToken">Cancels the erasure.</param>
    /// <param name="tellsWhatStays">Whether what stays is counted.</param>
    /// <param name="earlier">What transactions before this one did; null where there were none.</param>
    /// <param name="last">Adds what is sent last, together with what else waits; null for nothing.</param>
    /// <returns>What became of each member; null where nobody had that key when they were asked for.</returns>
    internal async Task<ReceiptLines?> RunAsync(CancellationToken cancellationToken, bool tellsWhatStays = true, BatchProgress? earlier = null, Action<SqlBatch>? last = null)
    {
        if (!_person.IsThere)
        {
            return null;
        }

        var batch = Runner.Together();
        burial?.Write(reach, _person, batch);
        return await EraseAsync(batch, tellsWhatStays, earlier, last, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases what a value leads to that named somebody who is gone.</summary>
    internal Task<ReceiptLines> RunAsync(SqlSlot slot, object value, CancellationToken cancellationToken)
    {
        foreach (var known in reach.KeySlots.Concat(reach.Captured.Select(reach.PlainSlot)))
        {
            Runner.Values[known.Name] = null;
        }

        Runner.Values[slot.Name] = value;
        return EraseAsync(Runner.Together(), tellsWhatStays: true, earlier: null, last: null, cancellationToken);
    }

    private async Task<ReceiptLines> EraseAsync(SqlBatch batch, bool tellsWhatStays, BatchProgress? earlier, Action<SqlBatch>? last, CancellationToken cancellationToken)
    {
        var lines = new ReceiptLines(reach, decision);
        lines.Add(earlier?.Lines ?? []);
        var steps = (earlier is null ? WholeErasure.Of(reach, decision)?.Steps : null) ?? StepWriter.Write(reach, decision, earlier?.Cursors);
        var statements = new StepRunner(reach, batch, new RowRewriter(reach.Schema, Runner, values, isAgain), new RowDecorrelator(reach.Schema, Runner, values));
        foreach (var step in steps)
        {
            await statements.RunAsync(step, rows => lines.Add(step, rows), rewritten: null, cancellationToken).ConfigureAwait(false);
        }

        statements.Verify(steps);
        if (tellsWhatStays && lines.AskWhatStays(batch))
        {
            // Until when is asked of rows that were found by what is set aside.
            await batch.SendAsync(cancellationToken).ConfigureAwait(false);
            await lines.AddWhatStaysAsync(Runner, cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in steps.Where(static step => step.Kind == PlanStepKind.SetAside))
        {
            statements.Drop(step.Stage!);
        }

        last?.Invoke(batch);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return lines;
    }
}
