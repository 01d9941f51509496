using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Runs the steps of an erasure, of one person or of many, and asks afterwards what they left.</summary>
internal sealed class StepRunner(SubjectReach reach, SqlRunner runner, RowRewriter rewriter)
{
    /// <returns>How many rows were changed.</returns>
    internal async Task<int> RunAsync(ErasureStep step, CancellationToken cancellationToken)
    {
        if (step.Kind == PlanStepKind.Rewrite)
        {
            return await rewriter.RewriteAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.Kind == PlanStepKind.Lock)
        {
            await runner.ReadAsync(step.Sql, static _ => true, cancellationToken).ConfigureAwait(false);
            return 0;
        }

        if (step.Stage is { } stage)
        {
            // A connection that was not closed after a failure may still have it.
            await DropAsync(stage, cancellationToken).ConfigureAwait(false);
            await runner.ExecuteAsync(step.Prepare!, cancellationToken).ConfigureAwait(false);
        }

        return await runner.ExecuteAsync(step.Sql, cancellationToken).ConfigureAwait(false);
    }

    internal Task<int> DropAsync(RowStage stage, CancellationToken cancellationToken) =>
        runner.ExecuteAsync(reach.Schema.Text().Append("DROP TABLE IF EXISTS ").Name(stage.Name), cancellationToken);

    /// <exception cref="ErasureVerificationException">Something was left.</exception>
    internal async Task VerifyAsync(IReadOnlyList<ErasureStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps.Where(static step => step.Check is not null))
        {
            if (await runner.CountAsync(step.Check!, cancellationToken).ConfigureAwait(false) is > 0 and var left)
            {
                throw new ErasureVerificationException($"{left} rows of '{step.Table.SchemaQualifiedName}' are left of what '{step.Explanation}' should have changed: nothing was erased.");
            }
        }
    }
}
