using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>Does the most of an erasure that is too large for one transaction, in several: each leaves a checkpoint, and the first a tombstone.</summary>
/// <param name="context">The context.</param>
/// <param name="book">The checkpoints.</param>
/// <param name="first">What the first checkpoint says.</param>
/// <param name="size">How many rows a transaction may change.</param>
/// <param name="watch">Measures each transaction.</param>
/// <param name="progress">Told after each transaction.</param>
internal sealed class BatchedErasure(DbContext context, CheckpointBook book, ErasureCheckpoint first, int size, ErasureWatch watch, IProgress<ErasureProgress>? progress)
{
    /// <summary>Asks, in the transaction that would do everything, whether it would change too many rows.</summary>
    internal void Ask(SubjectReach reach, IKeepDecision decision, SqlRunner runner, ErasureValues values, SqlBatch batch, Action needed)
    {
        if (WholeErasure.Of(reach, decision) is not { } whole)
        {
            new BatchRun(reach, runner, values, size).Ask(BatchWriter.Write(reach, decision), batch, needed);
        }
        else if (whole.Question(reach, size) is { } question)
        {
            batch.Read(question, _ => needed());
        }
    }

    /// <summary>Runs what is left of the batches.</summary>
    internal async Task RunAsync(SubjectReach reach, IKeepDecision decision, IReadOnlyList<object> key, ErasureValues values, Burial burial, CancellationToken cancellationToken)
    {
        var earlier = first.Done;
        foreach (var step in BatchWriter.Write(reach, decision).Where(step => earlier?.Done.Contains(step.Id) != true))
        {
            long? rows;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows = await BatchAsync(step, reach, key, values, burial, cancellationToken).ConfigureAwait(false);
            }
            while (rows >= size);

            if (rows is null)
            {
                return;
            }
        }
    }

    // Null where the person is gone.
    private async Task<long?> BatchAsync(BatchStep step, SubjectReach reach, IReadOnlyList<object> key, ErasureValues values, Burial burial, CancellationToken cancellationToken)
    {
        long? rows = null;
        ErasureProgress? told = null;
        await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            step,
            async (batch, token) =>
            {
                (rows, told) = (null, null);
                context.ChangeTracker.Clear();
                var person = new PersonReader(context, reach, key);
                var batched = person.Runner.Together();
                burial.Hold(reach, batched);
                person.Ask(batched);
                await batched.SendAsync(token).ConfigureAwait(false);
                if (!person.IsThere)
                {
                    return;
                }

                var known = await book.FindAsync(first.RequestId, token).ConfigureAwait(false);
                if (known is null)
                {
                    burial.Write(reach, person, batched);
                    await batched.SendAsync(token).ConfigureAwait(false);
                }

                var checkpoint = known ?? Copy(first);
                var done = BatchProgress.Read(checkpoint.Progress);
                rows = await new BatchRun(reach, person.Runner, values, size).RunAsync(batch, done, token).ConfigureAwait(false);
                if (rows < size)
                {
                    done.Done.Add(batch.Id);
                }

                (checkpoint.Batches, checkpoint.Progress) = (checkpoint.Batches + 1, done.Write());
                told = new ErasureProgress(first.RequestId, checkpoint.Batches, done.Rows);
                await book.SaveAsync(checkpoint, isFirst: known is null, token).ConfigureAwait(false);
            },
            async (_, token) => (await book.FindAsync(first.RequestId, token).ConfigureAwait(false))?.Batches >= (told?.Batches ?? 0),
            IsolationLevel.ReadCommitted,
            cancellationToken).ConfigureAwait(false);
        if (told is not null)
        {
            watch.Batch(told);
            progress?.Report(told);
        }

        return rows;
    }

    private static ErasureCheckpoint Copy(ErasureCheckpoint first) => new()
    {
        RequestId = first.RequestId,
        SubjectPseudonym = first.SubjectPseudonym,
        SubjectKind = first.SubjectKind,
        SubjectKey = first.SubjectKey,
        Withdrawn = first.Withdrawn,
        Channel = first.Channel,
        ReceivedAtTicks = first.ReceivedAtTicks,
        BeganAtTicks = first.BeganAtTicks,
        PlanFingerprint = first.PlanFingerprint,
    };
}
