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

    /// <summary>Whether a value looks as if it had been erased before; null where that cannot be told.</summary>
    internal Func<object, bool>? IsErased { get; private init; }

    internal static ColumnErasure Same(ErasureOutcome outcome, object? value) => new(outcome, null) { Constant = value };

    internal static ColumnErasure Of(ErasureOutcome outcome, Func<object, ErasureValues, object?> compute, Func<object, bool>? isErased = null) => new(outcome, null) { Compute = compute, IsErased = isErased };

    internal static ColumnErasure None(string problem) => new(ErasureOutcome.NotReached, problem);

    /// <summary>What replaces a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="values">What values of the run are made of.</param>
    /// <param name="isAnew">Whether what was erased before is erased again, instead of staying as it is.</param>
    internal object? Apply(object? value, ErasureValues values, bool isAnew = false) =>
        Compute is null ? Constant : value is null || (!isAnew && IsErased?.Invoke(value) == true) ? value : Compute(value, values);

    /// <summary>Whether a value is what erasures put there, and says nothing of anybody: it is no address, and names no one.</summary>
    internal bool HasPut(object value) => IsConstant ? value.Equals(Constant) : IsErased?.Invoke(value) == true;
}
