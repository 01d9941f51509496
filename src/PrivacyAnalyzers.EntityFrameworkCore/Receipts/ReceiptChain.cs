using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Checks that receipts are the ones that were written, and publishes the end of their chain.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>The chain shows what was changed, left out or put in between. A tail that was cut off, and a chain that was written anew, show only against an anchor that is kept elsewhere.</remarks>
public sealed class ReceiptChain<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly TimeProvider _time;

    /// <summary>Prepares checks.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> is null.</exception>
    public ReceiptChain(IDbContextFactory<TContext> contexts, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        _contexts = contexts;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Reads the chain from its beginning.</summary>
    /// <param name="anchor">Where its end was published; null to check the chain by itself.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>What is wrong first; null where nothing is.</returns>
    public async Task<string?> FindBreakAsync(IReceiptAnchor? anchor = null, CancellationToken cancellationToken = default)
    {
        var published = anchor is null ? null : await anchor.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (sequence, hash) = (0L, "");
        await foreach (var receipt in context.Set<StoredReceipt>().AsNoTracking().OrderBy(static receipt => receipt.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (receipt.Sequence != sequence + 1)
            {
                return $"Receipt {sequence + 1} is missing.";
            }

            if (receipt.PreviousHash != hash || receipt.Hash != ReceiptText.Hash(receipt.Sequence, hash, receipt.Body) || !IsConsistent(receipt))
            {
                return $"Receipt {receipt.Sequence} is not the one that was written.";
            }

            if (published?.Sequence == receipt.Sequence && published.Hash != receipt.Hash)
            {
                return $"Receipt {receipt.Sequence} is not the one whose hash was published: the chain was written anew.";
            }

            (sequence, hash) = (receipt.Sequence, receipt.Hash);
        }

        var head = await context.Set<ReceiptChainHead>().AsNoTracking().SingleAsync(cancellationToken).ConfigureAwait(false);
        return head.Sequence != sequence || head.Hash != hash ? $"The chain ends with receipt {sequence}, its head says {head.Sequence}."
            : published?.Sequence > sequence ? $"Receipt {published.Sequence} was published, and the chain ends with {sequence}: its tail was cut."
            : null;
    }

    /// <summary>Publishes the end of the chain where the application cannot take it back.</summary>
    /// <param name="anchor">Where to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was published; null where there is no receipt yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anchor"/> is null.</exception>
    public async Task<ReceiptHead?> AnchorAsync(IReceiptAnchor anchor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Set<ReceiptChainHead>().AsNoTracking().SingleAsync(cancellationToken).ConfigureAwait(false);
        if (row.Sequence == 0)
        {
            return null;
        }

        var head = new ReceiptHead(row.Sequence, row.Hash, _time.GetUtcNow());
        await anchor.PublishAsync(head, cancellationToken).ConfigureAwait(false);
        return head;
    }

    // The columns beside the body are for searching: they must say what it says.
    private static bool IsConsistent(StoredReceipt stored)
    {
        var receipt = ReceiptText.Read(stored.Body);
        return receipt.Request.Id == stored.RequestId && receipt.SubjectPseudonym == stored.SubjectPseudonym;
    }
}
