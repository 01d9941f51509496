using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Notes each statement that a context runs, and how long the database took to begin answering.</summary>
internal sealed class StatementLog : DbCommandInterceptor
{
    /// <summary>Whether anything is noted.</summary>
    internal bool IsOn { get; set; }

    internal List<(string Text, double Milliseconds)> Statements { get; } = [];

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    private void Note(CommandExecutedEventData executed)
    {
        if (IsOn)
        {
            Statements.Add((executed.Command.CommandText, executed.Duration.TotalMilliseconds));
        }
    }
}
