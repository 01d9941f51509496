using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Erases many people by the same statements, inside a transaction that somebody else began, and verifies it there. The same stays of all of them: <see cref="StagedPerson.FateIn"/>.</summary>
internal sealed class StagedRun(DbContext context, SubjectReach reach, ErasureValues values, bool isAgain = false)
{
    private readonly PeopleStage _stage = new(reach);
    private readonly SqlRunner _runner = new(context);

    private PeopleTable Table => new(_stage, _runner);

    /// <summary>Whether each row can be told whose it is: what has several owners needs a key for that.</summary>
    internal static bool CanTellWhose(SubjectReach reach) => reach.Order.All(static node => node.Node.HasKey || node.Reaching.Count() == 1);

    /// <summary>Writes the people down, and holds their own rows.</summary>
    /// <returns>Those who are there.</returns>
    internal Task<IReadOnlyList<StagedPerson>> FillAsync(IReadOnlyList<StagedPerson> people, CancellationToken cancellationToken) => Table.FillAsync(people, cancellationToken);

    /// <summary>Whether they have more rows than one transaction should change.</summary>
    internal Task<bool> IsTooMuchAsync(IKeepDecision decision, int size, CancellationToken cancellationToken) =>
        new BatchRun(reach, _runner, values, size).IsNeededAsync(BatchWriter.Write(reach, decision, _stage), cancellationToken);

    /// <summary>What plain columns equal, of each person.</summary>
    internal Task<ILookup<int, (IProperty Property, object Value)>> CapturedAsync(CancellationToken cancellationToken) => Table.CapturedAsync(cancellationToken);

    /// <summary>Values of the people's own rows, before they change.</summary>
    internal Task<ILookup<int, (PersonalColumn Column, string Value)>> OwnValuesAsync(Func<PersonalColumn, bool> isMeant, CancellationToken cancellationToken) => new OwnValues(reach, _runner).ReadAsync(_stage, isMeant, cancellationToken);

    internal Task DropAsync(CancellationToken cancellationToken) => Table.DropAsync(cancellationToken);

    /// <summary>Erases, and counts what was done to each.</summary>
    internal async Task<StagedLines> RunAsync(IReadOnlyList<StagedPerson> people, CancellationToken cancellationToken)
    {
        var lines = new StagedLines(_stage, people, _runner);
        await RunApartAsync(
            people,
            batch => RunAsync(
                batch,
                people[0].Decision,
                step =>
                {
                    if (step.Columns.Count > 0 || step.Decorrelation is not null)
                    {
                        lines.Add(step, batch);
                    }
                },
                null,
                lines.AddRewritten,
                () => lines.AddWhatStaysAsync(cancellationToken),
                tellsWhose: true,
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return lines;
    }

    /// <summary>Erases, and counts what was done to all of them.</summary>
    internal async Task<(IReadOnlyList<ChangedRows> Changed, long Archived)> RunForAllAsync(IReadOnlyList<StagedPerson> people, CancellationToken cancellationToken)
    {
        var (decision, archived) = (people[0].Decision, 0L);
        var lines = new ReceiptLines(reach, decision);
        await RunApartAsync(people, batch => RunAsync(batch, decision, null, Add, null, null, tellsWhose: false, cancellationToken), cancellationToken).ConfigureAwait(false);
        return (lines.Changed, archived);

        void Add(ErasureStep step, long rows)
        {
            archived += step.Kind == PlanStepKind.Archive ? rows : 0;
            lines.Add(step, rows);
        }
    }

    // Of two who own a row that stays, the second goes when the first is gone, in the same transaction.
    private async Task RunApartAsync(IReadOnlyList<StagedPerson> people, Func<SqlBatch, Task> run, CancellationToken cancellationToken)
    {
        foreach (var some in await new SharedRows(_stage, _runner).ApartAsync(people, cancellationToken).ConfigureAwait(false))
        {
            await (some.Count < people.Count ? FillAsync(some, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
            await run(_runner.Together()).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(SqlBatch batch, IKeepDecision decision, Action<ErasureStep>? before, Action<ErasureStep, long>? after, Action<ErasureStep, IReadOnlyList<object?[]>>? rewritten, Func<Task>? atTheEnd, bool tellsWhose, CancellationToken cancellationToken)
    {
        var steps = StepWriter.Write(reach, decision, people: _stage);
        var statements = new StepRunner(reach, batch, new RowRewriter(reach.Schema, _runner, values, isAgain), new RowDecorrelator(reach.Schema, _runner, values));
        foreach (var step in steps)
        {
            before?.Invoke(step);
            await statements.RunAsync(step, rows => after?.Invoke(step, rows), keys => rewritten?.Invoke(step, keys), cancellationToken).ConfigureAwait(false);
            if (step.Kind != PlanStepKind.SetAside)
            {
                continue;
            }

            PeopleTable.Analyze(reach, batch, step.Stage!.Name);
            if (tellsWhose && IsSource(step))
            {
                SetOwnersAside(reach.Find(step.Node)!, step.Rows, batch, statements);
            }
        }

        statements.Verify(steps);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        await (atTheEnd?.Invoke() ?? Task.CompletedTask).ConfigureAwait(false);
        foreach (var step in steps.Where(static step => step.Kind == PlanStepKind.SetAside))
        {
            statements.Drop(step.Stage!);
            if (tellsWhose && IsSource(step))
            {
                statements.Drop(PeopleStage.OwnersOf(reach.Find(step.Node)!));
            }
        }

        statements.Drop(_stage.Keys);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool IsSource(ErasureStep step) => step.Stage is { } stage && reach.Find(step.Node)?.Stage == stage;

    private void SetOwnersAside(ReachedNode node, RowCondition rows, SqlBatch batch, StepRunner statements)
    {
        var (stage, main, owners) = (PeopleStage.OwnersOf(node), node.Node.Main, new OwnerWriter(_stage));
        statements.Drop(stage);
        batch.Run(Select("CREATE TEMP TABLE ", " AS ", RowCondition.Never));
        batch.Run(Select("INSERT INTO ", " ", rows));
        PeopleTable.Analyze(reach, batch, stage.Name);

        SqlText Select(string before, string after, RowCondition which) =>
            owners.Select(reach.Schema.Text().Append(before).Name(stage.Name).Append(after), node, main, RowNode.KeyOf(main), stage.Columns, which, isSource: true);
    }
}
