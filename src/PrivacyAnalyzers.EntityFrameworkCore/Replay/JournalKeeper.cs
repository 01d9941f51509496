using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;

namespace PrivacyAnalyzers.EntityFrameworkCore.Replay;

/// <summary>Copies receipts that the journal has not noted yet: those of this erasure, and of any whose note failed.</summary>
internal static class JournalKeeper
{
    internal static async Task CatchUpAsync(DbContext context, IErasureJournal journal, CancellationToken cancellationToken)
    {
        if (ReceiptBook.Of(context) is null)
        {
            throw new InvalidOperationException("A journal of erasures is kept from stored receipts: call 'UsePrivacyTables'.");
        }

        var receipts = context.Set<StoredReceipt>().AsNoTracking();
        var last = await journal.ReadLastAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string>? noted = null;
        if (last is not null)
        {
            if (await receipts.AnyAsync(receipt => receipt.Sequence == last.Sequence && receipt.Hash == last.Hash, cancellationToken).ConfigureAwait(false))
            {
                receipts = receipts.Where(receipt => receipt.Sequence > last.Sequence);
            }
            else
            {
                // The database was restored since: places in its chain mean something else now.
                noted = [.. (await journal.ReadAsync(cancellationToken).ConfigureAwait(false)).Select(static entry => entry.Hash)];
            }
        }

        var missing = await receipts.OrderBy(static receipt => receipt.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
        var entries = missing.Where(receipt => noted?.Contains(receipt.Hash) != true).Select(EntryOf).ToList();
        if (entries.Count > 0)
        {
            await journal.AppendAsync(entries, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ErasureJournalEntry EntryOf(StoredReceipt stored)
    {
        var receipt = ReceiptText.Read(stored.Body);
        var terms = ReceiptText.ReadTerms(stored.Body);
        return new ErasureJournalEntry(
            stored.Sequence, stored.Hash, stored.SubjectPseudonym, stored.RequestId, receipt.Request.ReceivedAt, receipt.DoneAt, terms.Withdrawal?.Purpose, terms.Withdrawal?.Channel ?? Channel.Any, terms.RelationEnded, terms.IsHeld);
    }
}
