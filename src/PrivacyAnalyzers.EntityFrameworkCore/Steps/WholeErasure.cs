using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>What is done and asked where no purpose keeps anything of a person: that depends on the plan only, and is written once for everybody.</summary>
internal sealed class WholeErasure
{
    private static readonly ConditionalWeakTable<SubjectReach, WholeErasure> Known = [];

    private readonly SqlText? _rows;

    private WholeErasure(SubjectReach reach)
    {
        var steps = StepWriter.Write(reach, NothingStays.Instance);
        Steps = steps.All(IsSameForAll) ? steps : null;
        _rows = BatchWriter.Write(reach, NothingStays.Instance) is { Count: > 0 } batches ? BatchRun.Rows(reach.Schema, batches, joins: true) : null;
        HasProblems = reach.Order.Any(static node => node.Node.Personal.Exists(static column => !column.IsComputed && ColumnErasures.Of(column).Problem is not null));
    }

    /// <summary>The steps; null where one holds what is made anew each time, as a fresh token is.</summary>
    internal IReadOnlyList<ErasureStep>? Steps { get; }

    /// <summary>Whether a member of a row that stays cannot be erased, so that the rows have to be counted.</summary>
    internal bool HasProblems { get; }

    /// <returns>What is the same for all; null where something stays.</returns>
    internal static WholeErasure? Of(SubjectReach reach, IKeepDecision decision) =>
        decision.ErasesSubject && reach.Order.All(node => node.Node.Personal.TrueForAll(column => decision.Of(node, column).Reasons.Count == 0)) ? Known.GetValue(reach, static reach => new WholeErasure(reach)) : null;

    /// <summary>The question whether more rows are to change than one transaction should; null where batches have nothing to do.</summary>
    internal SqlText? Question(SubjectReach reach, int size) => _rows is null ? null : reach.Schema.Text().Append(_rows).Append(BatchRun.Behind(size));

    private static bool IsSameForAll(ErasureStep step) =>
        step.Kind is PlanStepKind.Delete or PlanStepKind.Unlink or PlanStepKind.Lock or PlanStepKind.SetAside
        && new[] { step.Sql, step.Check, step.Prepare }.OfType<SqlText>().All(static sql => sql.Slots.All(static slot => slot.Value is null));
}
