using System;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>
/// Refuses to save what an erasure would have erased, had it been saved before: rows and members of people who were erased, or are being erased (<see cref="ErasedPersonException"/>). Waits for an
/// erasure that is under way, and lets the next one wait until the transaction ends.
/// </summary>
/// <remarks>
/// <c>AddPrivacy</c> adds it to the context, unless <see cref="PersonalDataOptions.GuardsWriters"/> is false. It needs <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>, and sees what goes through
/// <c>SaveChanges</c>: neither <c>ExecuteUpdate</c> nor SQL. Each save has a transaction then, also one of a single statement.
/// </remarks>
public sealed class WriterGuard : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly Func<PersonalDataOptions> _options;
    private readonly ConditionalWeakTable<DbContext, Saving> _saving = [];

    /// <summary>Prepares a guard, for contexts that are made without <c>AddPrivacy</c>.</summary>
    /// <param name="options">The same options as those of the erasures.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public WriterGuard(PersonalDataOptions options)
        : this(() => options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
    }

    // Options are read at the first save: they are validated by making a context.
    internal WriterGuard(Func<PersonalDataOptions> options) => _options = options;

    /// <inheritdoc/>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Completed(BeginAsync(eventData.Context, isAsync: false, CancellationToken.None));
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        await BeginAsync(eventData.Context, isAsync: true, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        End(eventData);
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) => ValueTask.FromResult(SavedChanges(eventData, result));

    /// <inheritdoc/>
    public void SaveChangesFailed(DbContextErrorEventData eventData) => End(eventData);

    /// <inheritdoc/>
    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void SaveChangesCanceled(DbContextEventData eventData) => End(eventData);

    /// <inheritdoc/>
    public Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Completed(StartedAsync(eventData.Context, connection, result, isAsync: false, CancellationToken.None));
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        await StartedAsync(eventData.Context, connection, result, isAsync: true, cancellationToken).ConfigureAwait(false);
        return result;
    }

    // What was done without waiting is done.
    private static void Completed(ValueTask work) => work.AsTask().GetAwaiter().GetResult();

    private async ValueTask BeginAsync(DbContext? context, bool isAsync, CancellationToken cancellationToken)
    {
        if (context is not IPersonalDataContext || context.Model.FindEntityType(typeof(Tombstone)) is null || !_options().GuardsWriters)
        {
            return;
        }

        var database = context.Database;
        if (database.CurrentTransaction is { } current)
        {
            await CheckAsync(context, database.GetDbConnection(), current.GetDbTransaction(), isAsync, cancellationToken).ConfigureAwait(false);
        }
        else if (database.GetEnlistedTransaction() is not null || Transaction.Current is not null)
        {
            await OpenAndCheckAsync(context, isAsync, cancellationToken).ConfigureAwait(false);
        }
        else if (database.AutoTransactionBehavior == AutoTransactionBehavior.Never)
        {
            throw new InvalidOperationException("Saves of this context have no transaction ('AutoTransactionBehavior.Never'), so that an erasure could come between a check and its save: begin a transaction, or set 'PersonalDataOptions.GuardsWriters' to false.");
        }
        else
        {
            // The transaction is begun after this, and by then all changes are known, also those of other interceptors.
            _saving.AddOrUpdate(context, new Saving(database.AutoTransactionBehavior));
            database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        }
    }

    private async ValueTask StartedAsync(DbContext? context, DbConnection connection, DbTransaction transaction, bool isAsync, CancellationToken cancellationToken)
    {
        if (context is null || !_saving.TryGetValue(context, out _))
        {
            return;
        }

        try
        {
            await CheckAsync(context, connection, transaction, isAsync, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nobody else knows of the transaction yet.
            transaction.Dispose();
            context.Database.CloseConnection();
            throw;
        }
    }

    private async ValueTask OpenAndCheckAsync(DbContext context, bool isAsync, CancellationToken cancellationToken)
    {
        await (isAsync ? context.Database.OpenConnectionAsync(cancellationToken) : Opened(context)).ConfigureAwait(false);
        try
        {
            await CheckAsync(context, context.Database.GetDbConnection(), transaction: null, isAsync, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            context.Database.CloseConnection();
        }
    }

    private static Task Opened(DbContext context)
    {
        context.Database.OpenConnection();
        return Task.CompletedTask;
    }

    private async ValueTask CheckAsync(DbContext context, DbConnection connection, DbTransaction? transaction, bool isAsync, CancellationToken cancellationToken)
    {
        using var names = new TombstoneNames(_options());
        await new WriteCheck(context, names, new RawRunner(context, connection, transaction, isAsync)).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private void End(DbContextEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is { } context && _saving.TryGetValue(context, out var saving))
        {
            _saving.Remove(context);
            context.Database.AutoTransactionBehavior = saving.Before;
        }
    }

    private sealed record Saving(AutoTransactionBehavior Before);
}
