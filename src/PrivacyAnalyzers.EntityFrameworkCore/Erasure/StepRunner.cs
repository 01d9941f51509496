using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Runs the steps of an erasure, of one person or of many, and asks afterwards what they left.</summary>
internal sealed class StepRunner(SubjectReach reach, SqlBatch batch, RowRewriter rewriter, RowDecorrelator decorrelator)
{
    /// <summary>Runs a step, at once or together with those that follow.</summary>
    /// <param name="step">The step.</param>
    /// <param name="changed">Told how many rows were changed.</param>
    /// <param name="rewritten">Told the keys of rows that were changed one by one.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    internal async Task RunAsync(ErasureStep step, Action<long> changed, Action<IReadOnlyList<object?[]>>? rewritten, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case PlanStepKind.Rewrite:
                await batch.SendAsync(cancellationToken).ConfigureAwait(false);
                var keys = await rewriter.RewriteAsync(step, cancellationToken).ConfigureAwait(false);
                changed(keys.Count);
                rewritten?.Invoke(keys);
                break;
            case PlanStepKind.Decorrelate when step.Decorrelation is { Clearable: null }:
                await batch.SendAsync(cancellationToken).ConfigureAwait(false);
                changed(await decorrelator.RunAsync(step, cancellationToken).ConfigureAwait(false));
                break;
            case PlanStepKind.Lock:
                batch.Read(step.Sql, static _ => { });
                break;
            case PlanStepKind.SetAside:
                // A connection that was not closed after a failure may still have it.
                Drop(step.Stage!);
                batch.Run(step.Prepare!);
                batch.Run(step.Sql);
                break;
            default:
                batch.Change(step.Sql, changed);
                break;
        }
    }

    /// <summary>Drops what was set aside, with whatever is sent next.</summary>
    internal void Drop(RowStage stage) => batch.Run(reach.Schema.Text().Append("DROP TABLE IF EXISTS ").Name(stage.Name));

    /// <summary>Asks what is left, with whatever is sent next: <see cref="ErasureVerificationException"/> where something is.</summary>
    internal void Verify(IReadOnlyList<ErasureStep> steps)
    {
        foreach (var step in steps.Where(static step => step.Check is not null))
        {
            batch.Read(step.Check!, reader =>
            {
                if (reader.GetInt64(0) is > 0 and var left)
                {
                    throw LeftRows.Of(left, step.Table, step.Explanation);
                }
            });
        }
    }
}
