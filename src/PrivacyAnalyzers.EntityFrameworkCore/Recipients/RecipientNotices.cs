using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Tells recipients of erasures (GDPR 17(2), 19) from the outbox that erasures write, and says how far each is.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>
/// Several may send at once: each notice is one sender's until it was told or the sender's time is over. Where a sender dies after a recipient was told and before that was noted, the recipient is told
/// again, under the same <see cref="RecipientErasureRequest.Id"/>.
/// </remarks>
public sealed class RecipientNotices<TContext>
    where TContext : DbContext
{
    private const int BatchSize = 100;

    private readonly IDbContextFactory<TContext> _contexts;
    private readonly ILookup<string, IRecipientEraser> _erasers;
    private readonly RecipientNoticeOptions _timing;
    private readonly IdentitySeal _seal;
    private readonly TimeProvider _time;

    /// <summary>Opens the outbox.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">The key that identities are sealed with.</param>
    /// <param name="erasers">Who tells which recipient.</param>
    /// <param name="timing">When failures are tried again; the defaults where it is null.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/>, <paramref name="options"/> or <paramref name="erasers"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key, or a time is wrong.</exception>
    public RecipientNotices(IDbContextFactory<TContext> contexts, PersonalDataOptions options, IEnumerable<IRecipientEraser> erasers, RecipientNoticeOptions? timing = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(erasers);
        options.Validate();
        _contexts = contexts;
        _seal = new IdentitySeal(options);
        _erasers = erasers.ToLookup(static eraser => eraser.Recipient, StringComparer.Ordinal);
        _timing = timing ?? new RecipientNoticeOptions();
        _timing.Validate();
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Tells everybody who is due now, one after the other.</summary>
    /// <param name="cancellationToken">Stops between two notices, or cancels the call of one, which is then told again.</param>
    /// <returns>What was done.</returns>
    public async Task<RecipientNoticeReport> SendAsync(CancellationToken cancellationToken = default)
    {
        var (told, failed) = (0, 0);
        var known = _erasers.Select(static group => group.Key).ToList();
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            var now = _time.GetUtcNow().UtcTicks;
            var due = await Book(context).Rows.AsNoTracking()
                .Where(row => row.State == RecipientErasureState.Pending && row.DueTicks <= now && row.SenderUntilTicks <= now && known.Contains(row.Recipient))
                .OrderBy(static row => row.DueTicks).ThenBy(static row => row.Id).Take(BatchSize).ToListAsync(cancellationToken).ConfigureAwait(false);
            var taken = 0;
            foreach (var notice in due)
            {
                if (await SendAsync(context, notice, cancellationToken).ConfigureAwait(false) is { } isTold)
                {
                    taken++;
                    (told, failed) = isTold ? (told + 1, failed) : (told, failed + 1);
                }
            }

            // What others took meanwhile is theirs.
            if (taken == 0)
            {
                return new RecipientNoticeReport(told, failed);
            }
        }
    }

    /// <summary>Notes what a recipient said later, or that a person told one that cannot be told from here.</summary>
    /// <param name="requestId">The request for the erasure.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="state"><see cref="RecipientErasureState.Told"/> or <see cref="RecipientErasureState.Done"/>.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>False where that recipient has no notice of that request.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is another.</exception>
    public async Task<bool> ConfirmAsync(Guid requestId, string recipient, RecipientErasureState state, CancellationToken cancellationToken = default)
    {
        if (state is not (RecipientErasureState.Told or RecipientErasureState.Done))
        {
            throw new ArgumentOutOfRangeException(nameof(state), state, "A recipient was told, or is done.");
        }

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await EndAsync(Book(context).Rows.Where(row => row.RequestId == requestId && row.Recipient == recipient), state, cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>The receipt of a request, with how far its recipients are now. What the chain keeps is what was known when the erasure ended.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The receipt; null where that request was not answered.</returns>
    public async Task<ErasureReceipt?> FindReceiptAsync(Guid requestId, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await ReceiptBook.Of(context)!.FindAsync(requestId, cancellationToken).ConfigureAwait(false) is { } receipt ? await Book(context).WithStatesAsync(receipt, cancellationToken).ConfigureAwait(false) : null;
    }

    private static RecipientBook Book(TContext context) =>
        RecipientBook.Of(context) ?? throw new InvalidOperationException($"The model of '{typeof(TContext).Name}' has no table for recipients: call 'UsePrivacyTables'.");

    /// <returns>Whether the recipient took it; null where somebody else is sending it.</returns>
    private async Task<bool?> SendAsync(TContext context, RecipientNotice notice, CancellationToken cancellationToken)
    {
        var (now, sender) = (_time.GetUtcNow(), Guid.NewGuid());
        var until = (now + (2 * _timing.CallTimeout)).UtcTicks;
        var rows = Book(context).Rows;

        // One statement takes it, or finds it taken.
        if (await rows.Where(row => row.Id == notice.Id && row.State == RecipientErasureState.Pending && row.Attempts == notice.Attempts && row.Sender == notice.Sender && row.SenderUntilTicks == notice.SenderUntilTicks)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.Sender, sender).SetProperty(static row => row.SenderUntilTicks, until).SetProperty(static row => row.Attempts, static row => row.Attempts + 1), cancellationToken).ConfigureAwait(false) != 1)
        {
            return null;
        }

        var mine = rows.Where(row => row.Id == notice.Id && row.Sender == sender);
        var (state, problem) = await TellAsync(notice, cancellationToken).ConfigureAwait(false);
        if (problem is null)
        {
            // The recipient was told: noting that is not cancelled.
            await EndAsync(mine, state, CancellationToken.None).ConfigureAwait(false);
            return true;
        }

        var again = (_time.GetUtcNow() + _timing.After(notice.Attempts + 1)).UtcTicks;
        await mine.ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.Sender, (Guid?)null).SetProperty(static row => row.SenderUntilTicks, 0L).SetProperty(static row => row.DueTicks, again).SetProperty(static row => row.Problem, problem),
            CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return false;
    }

    private async Task<(RecipientErasureState State, string? Problem)> TellAsync(RecipientNotice notice, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timing.CallTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var request = _seal.Open(notice.Id, notice.SealedIdentity!);
            var state = RecipientErasureState.Done;
            foreach (var eraser in _erasers[notice.Recipient])
            {
                var answer = await eraser.EraseAsync(request, either.Token).ConfigureAwait(false);
                state = answer == RecipientErasureState.NotReached || state == RecipientErasureState.NotReached ? RecipientErasureState.NotReached : (RecipientErasureState)Math.Min((int)state, (int)answer);
            }

            return (state, state == RecipientErasureState.Pending ? "not taken yet" : null);
        }
        catch (Exception exception)
        {
            return (RecipientErasureState.Pending, exception.GetType().Name);
        }
    }

    // What named the person goes with the need for it.
    private Task<int> EndAsync(IQueryable<RecipientNotice> rows, RecipientErasureState state, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().UtcTicks;
        return rows.ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.State, state).SetProperty(static row => row.SinceTicks, now).SetProperty(static row => row.SealedIdentity, (byte[]?)null)
                .SetProperty(static row => row.Sender, (Guid?)null).SetProperty(static row => row.SenderUntilTicks, 0L).SetProperty(static row => row.Problem, (string?)null),
            cancellationToken);
    }
}
