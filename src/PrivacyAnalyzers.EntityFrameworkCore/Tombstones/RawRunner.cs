using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Runs queries in a transaction that the context does not know yet, with or without waiting.</summary>
internal sealed class RawRunner(DbContext context, DbConnection connection, DbTransaction? transaction, bool isAsync)
{
    private readonly ISqlGenerationHelper _helper = context.GetService<ISqlGenerationHelper>();

    internal async ValueTask<List<T>> ReadAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        using var command = Command(connection, transaction, sql);
        return await ReadAsync(command, read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for locks, then reads what is committed by then.</summary>
    internal async ValueTask<List<T>> ReadAfterAsync<T>(SqlText? locks, SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        if (locks is not null)
        {
            await ReadAsync(locks, static _ => true, cancellationToken).ConfigureAwait(false);
        }

        // A transaction of that kind sees the database as it was at its first statement, which was before it had waited: another connection sees it as it is.
        if (locks is null || transaction?.IsolationLevel is not (IsolationLevel.RepeatableRead or IsolationLevel.Serializable or IsolationLevel.Snapshot) || connection is not ICloneable cloneable)
        {
            return await ReadAsync(sql, read, cancellationToken).ConfigureAwait(false);
        }

        using var other = (DbConnection)cloneable.Clone();
        if (isAsync)
        {
            await other.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            other.Open();
        }

        using var command = Command(other, null, sql);
        return await ReadAsync(command, read, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<List<T>> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        using var reader = isAsync ? await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false) : command.ExecuteReader();
        while (isAsync ? await reader.ReadAsync(cancellationToken).ConfigureAwait(false) : reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private DbCommand Command(DbConnection on, DbTransaction? within, SqlText sql)
    {
        var command = on.CreateCommand();
        command.CommandText = sql.ToString();
        command.Transaction = within;
        if (context.Database.GetCommandTimeout() is { } timeout)
        {
            command.CommandTimeout = timeout;
        }

        foreach (var slot in sql.Slots)
        {
            command.Parameters.Add(slot.Mapping.CreateParameter(command, _helper.GenerateParameterName(slot.Name), Moment.Fitting(slot.Mapping, slot.Value), nullable: true));
        }

        return command;
    }
}
