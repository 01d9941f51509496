using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Runs statements through the context: its interceptors, its time-outs and its log see them, and no value but as a parameter.</summary>
internal sealed class SqlRunner(DbContext context)
{
    private readonly IRelationalConnection _connection = context.GetService<IRelationalConnection>();
    private readonly IRawSqlCommandBuilder _commands = context.GetService<IRawSqlCommandBuilder>();
    private readonly IRelationalCommandDiagnosticsLogger _logger = context.GetService<IRelationalCommandDiagnosticsLogger>();
    private readonly ISqlGenerationHelper _helper = context.GetService<ISqlGenerationHelper>();

    /// <summary>The values of parameters that statements leave open.</summary>
    internal Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Collects statements that go together.</summary>
    internal SqlBatch Together() => new(StoreDialect.Of(context), _helper, this);

    internal Task<int> ExecuteAsync(SqlText sql, CancellationToken cancellationToken)
    {
        var command = Build(sql);
        return TryAsync(token => command.RelationalCommand.ExecuteNonQueryAsync(Parameters(command), token), cancellationToken);
    }

    internal Task<List<T>> ReadAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var command = Build(sql);
        return TryAsync(
            async token =>
            {
                var rows = new List<T>();
                await using var reader = await command.RelationalCommand.ExecuteReaderAsync(Parameters(command), token).ConfigureAwait(false);
                while (await reader.ReadAsync(token).ConfigureAwait(false))
                {
                    rows.Add(read(reader.DbDataReader));
                }

                return rows;
            },
            cancellationToken);
    }

    /// <summary>Opens a reader, for whoever reads row by row and closes it. What fails while it is read is not tried again: rows were handed on.</summary>
    internal Task<RelationalDataReader> OpenAsync(SqlText sql, CancellationToken cancellationToken)
    {
        var command = Build(sql);
        return TryAsync(token => command.RelationalCommand.ExecuteReaderAsync(Parameters(command), token), cancellationToken);
    }

    internal async Task<long> CountAsync(SqlText sql, CancellationToken cancellationToken) =>
        (await ReadAsync(sql, static reader => reader.GetInt64(0), cancellationToken).ConfigureAwait(false))[0];

    // As Entity Framework does with its own queries. In a transaction all of it is tried again, by whoever began it.
    private Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.Database.CurrentTransaction is null ? context.Database.CreateExecutionStrategy().ExecuteAsync(work, static (work, token) => work(token), cancellationToken) : work(cancellationToken);

    private RawSqlCommand Build(SqlText sql)
    {
        using var maker = _connection.DbConnection.CreateCommand();
        var parameters = sql.Slots.Select(slot => (object)slot.Mapping.CreateParameter(
            maker, _helper.GenerateParameterName(slot.Name), Moment.Fitting(slot.Mapping, ValueOf(slot)), nullable: true)).ToList();

        // The text is a format: what a name of a table has in braces is no place for a value.
        var text = sql.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return _commands.Build(text, parameters, context.Model);
    }

    private object? ValueOf(SqlSlot slot) => slot.Value ?? (Values.TryGetValue(slot.Name, out var value) ? value : throw new InvalidOperationException($"The parameter '{slot.Name}' has no value."));

    private RelationalCommandParameterObject Parameters(RawSqlCommand command) => new(_connection, command.ParameterValues, readerColumns: null, context, _logger);
}
