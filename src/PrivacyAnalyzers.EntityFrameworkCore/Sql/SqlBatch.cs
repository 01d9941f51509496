using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>
/// Statements that go to the database together and run in order, each seeing what those before it did: one way there and back for all. They are one command, so that interceptors, time-outs and the log of the
/// context see them. Where that is not known of a database, each is a command of its own.
/// </summary>
internal sealed class SqlBatch(StoreDialect dialect, ISqlGenerationHelper helper, SqlRunner runner)
{
    // One time-out counts for all of a command.
    private const int Statements = 32;

    private readonly List<Part> _waiting = [];

    /// <summary>Runs a statement that answers nothing.</summary>
    internal void Run(SqlText sql) => _waiting.Add(new Part(sql, null, null));

    /// <summary>Runs a statement that changes rows.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="changed">Told how many rows were changed.</param>
    internal void Change(SqlText sql, Action<long> changed) => _waiting.Add(new Part(sql, changed, null));

    /// <summary>Runs a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Told each row.</param>
    internal void Read(SqlText sql, Action<DbDataReader> read) => _waiting.Add(new Part(sql, null, read));

    /// <summary>Sends what waits.</summary>
    internal async Task SendAsync(CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < _waiting.Count;)
        {
            var count = Together(sent);
            await SendAsync(_waiting.GetRange(sent, count), cancellationToken).ConfigureAwait(false);
            sent += count;
        }

        _waiting.Clear();
    }

    // How many of those that wait make a command.
    private int Together(int from)
    {
        var most = Math.Min(_waiting.Count - from, dialect.CanSendTogether ? Statements : 1);
        if (dialect.HasParametersPerStatement)
        {
            return most;
        }

        var (count, slots) = (1, _waiting[from].Sql.Slots.ToHashSet());
        for (; count < most; count++)
        {
            slots.UnionWith(_waiting[from + count].Sql.Slots);
            if (slots.Count > dialect.Parameters)
            {
                break;
            }
        }

        return count;
    }

    private async Task SendAsync(List<Part> parts, CancellationToken cancellationToken)
    {
        if (parts is [{ Changed: { } changed } only])
        {
            changed(await runner.ExecuteAsync(only.Sql, cancellationToken).ConfigureAwait(false));
            return;
        }

        var sql = new SqlText(helper);
        foreach (var part in parts)
        {
            var (before, after) = part.Changed is null ? ("", "") : dialect.Counting;
            sql.Append(before).Append(part.Sql).Append(after + ";\n");
        }

        if (!parts.Exists(static part => part.Answers))
        {
            await runner.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await ReadAsync(sql, parts, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (dialect.IsRefusedForARule(exception))
        {
            throw new ErasureVerificationException(
                "A table has a rule (CREATE RULE) that rewrites deletions or updates, so that nobody can tell what they change: nothing was erased. 'SELECT tablename, rulename FROM pg_rules' lists them: drop the rule, or write a trigger that lets deletions and updates pass for the role that erases.",
                exception);
        }
    }

    private async Task ReadAsync(SqlText sql, List<Part> parts, CancellationToken cancellationToken)
    {
        await using var reader = await runner.OpenAsync(sql, cancellationToken).ConfigureAwait(false);
        var rows = reader.DbDataReader;
        foreach (var part in parts.Where(static part => part.Answers))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                part.Changed?.Invoke(rows.GetInt64(0));
                part.Read?.Invoke(rows);
            }

            await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Part(SqlText Sql, Action<long>? Changed, Action<DbDataReader>? Read)
    {
        internal bool Answers => Changed is not null || Read is not null;
    }
}
