using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>What becomes of the value of a column where its row stays.</summary>
internal sealed class ColumnErasure
{
    private ColumnErasure(ErasureOutcome outcome, string? problem)
    {
        Outcome = outcome;
        Problem = problem;
    }

    /// <summary>How a receipt calls it.</summary>
    internal ErasureOutcome Outcome { get; }

    /// <summary>Why there is none; null where there is one.</summary>
    internal string? Problem { get; }

    /// <summary>The same for every row.</summary>
    internal bool IsConstant => Compute is null;

    internal object? Constant { get; private init; }

    /// <summary>What replaces a value that is not null.</summary>
    internal Func<object, ErasureValues, object?>? Compute { get; private init; }

    internal static ColumnErasure Same(ErasureOutcome outcome, object? value) => new(outcome, null) { Constant = value };

    internal static ColumnErasure Of(ErasureOutcome outcome, Func<object, ErasureValues, object?> compute) => new(outcome, null) { Compute = compute };

    internal static ColumnErasure None(string problem) => new(ErasureOutcome.NotReached, problem);

    /// <summary>What replaces a value.</summary>
    internal object? Apply(object? value, ErasureValues values) => Compute is null ? Constant : value is null ? null : Compute(value, values);
}
