using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Notes each command that a context runs, and how long it took until its last answer was read; and what opening connections and ending transactions took.</summary>
internal sealed class StatementLog : DbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    private TimeSpan _opened;

    /// <summary>Whether anything is noted.</summary>
    internal bool IsOn { get; set; }

    internal List<(string Text, double Milliseconds)> Statements { get; } = [];

    internal void Note(string text, TimeSpan duration)
    {
        if (IsOn)
        {
            Statements.Add((text, duration.TotalMilliseconds));
        }
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText, eventData.Duration);
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    // The statements of a command that come after its first answer run while it is read.
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        _opened = eventData.Duration;
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Note(command.CommandText, _opened + eventData.Duration);
        return base.DataReaderDisposing(command, eventData, result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Note("(commit)", eventData.Duration);
        return Task.CompletedTask;
    }

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Note("(open a connection)", eventData.Duration);
        return Task.CompletedTask;
    }
}
