using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Erases one person inside a transaction that somebody else began, and verifies it there.</summary>
internal sealed class ErasureRun(DbContext context, SubjectReach reach, IKeepDecision decision, IReadOnlyList<object> key, ErasureValues values, Burial? burial = null, bool isAgain = false)
{
    private readonly PersonReader _person = new(context, reach, key);

    private SqlRunner Runner => _person.Runner;

    /// <summary>Whether the person is there.</summary>
    internal Task<bool> ExistsAsync(CancellationToken cancellationToken) => _person.ExistsAsync(holds: false, cancellationToken);

    /// <summary>Waits until nobody writes the person: the first thing that a transaction does.</summary>
    internal Task HoldAsync(CancellationToken cancellationToken) => burial?.HoldAsync(reach, _person, cancellationToken) ?? Task.CompletedTask;

    /// <param name="cancellationToken">Cancels the erasure.</param>
    /// <param name="tellsWhatStays">Whether what stays is counted.</param>
    /// <param name="earlier">What transactions before this one did; null where there were none.</param>
    /// <returns>What became of each member; null where nobody has that key.</returns>
    internal async Task<ReceiptLines?> RunAsync(CancellationToken cancellationToken, bool tellsWhatStays = true, BatchProgress? earlier = null)
    {
        if (!await _person.ExistsAsync(holds: true, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await _person.CaptureAsync(cancellationToken).ConfigureAwait(false);
        await (burial?.WriteAsync(reach, _person, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        return await EraseAsync(tellsWhatStays, earlier, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases what a value leads to that named somebody who is gone.</summary>
    internal Task<ReceiptLines> RunAsync(SqlSlot slot, object value, CancellationToken cancellationToken)
    {
        foreach (var known in reach.KeySlots.Concat(reach.Captured.Select(reach.PlainSlot)))
        {
            Runner.Values[known.Name] = null;
        }

        Runner.Values[slot.Name] = value;
        return EraseAsync(tellsWhatStays: true, earlier: null, cancellationToken);
    }

    private async Task<ReceiptLines> EraseAsync(bool tellsWhatStays, BatchProgress? earlier, CancellationToken cancellationToken)
    {
        var lines = new ReceiptLines(reach, decision);
        lines.Add(earlier?.Lines ?? []);
        var steps = StepWriter.Write(reach, decision, earlier?.Cursors);
        var statements = new StepRunner(reach, Runner, new RowRewriter(reach.Schema, Runner, values, isAgain));
        foreach (var step in steps)
        {
            lines.Add(step, await statements.RunAsync(step, cancellationToken).ConfigureAwait(false));
        }

        await statements.VerifyAsync(steps, cancellationToken).ConfigureAwait(false);
        if (tellsWhatStays)
        {
            await lines.AddWhatStaysAsync(Runner, cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in steps.Where(static step => step.Stage is not null))
        {
            await statements.DropAsync(step.Stage!, cancellationToken).ConfigureAwait(false);
        }

        return lines;
    }
}
