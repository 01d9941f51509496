using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Something that a plan cannot decide or do. It names tables, columns and members, never a value.</summary>
public sealed class PlanProblem
{
    /// <summary>States a problem.</summary>
    /// <param name="id">The rule that asks the same of source code: its page says more.</param>
    /// <param name="severity">What it means for the start.</param>
    /// <param name="table">The table; empty where none stores it.</param>
    /// <param name="column">The column or member; empty where it is about the whole table.</param>
    /// <param name="message">What is wrong, and what to write.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="message"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> or <paramref name="column"/> is null.</exception>
    public PlanProblem(string id, PlanSeverity severity, string table, string column, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentException.ThrowIfNullOrEmpty(message);
        Id = id;
        Severity = severity;
        Table = table;
        Column = column;
        Message = message;
    }

    /// <summary>The rule that asks the same of source code.</summary>
    public string Id { get; }

    /// <summary>What it means for the start.</summary>
    public PlanSeverity Severity { get; }

    /// <summary>The table; empty where none stores it.</summary>
    public string Table { get; }

    /// <summary>The column or member; empty where it is about the whole table.</summary>
    public string Column { get; }

    /// <summary>What is wrong, and what to write.</summary>
    public string Message { get; }

    /// <summary>The whole problem in one line.</summary>
    /// <returns>A text such as <c>PRIV4003 Orders.ReferrerId: ...</c>.</returns>
    public override string ToString() => Id + " " + Table + (Table.Length > 0 && Column.Length > 0 ? "." : "") + Column + ": " + Message;
}
