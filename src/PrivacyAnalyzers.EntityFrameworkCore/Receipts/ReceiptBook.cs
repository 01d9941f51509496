using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Receipts;

/// <summary>The receipts of a context that has tables for them. They are added in the transaction of the erasure: there is none without its receipt.</summary>
internal sealed class ReceiptBook
{
    private const int Requests = 500;

    private readonly DbContext _context;

    private ReceiptBook(DbContext context) => _context = context;

    /// <returns>The book; null where the model has no tables for it.</returns>
    internal static ReceiptBook? Of(DbContext context) => context.Model.FindEntityType(typeof(StoredReceipt)) is null ? null : new ReceiptBook(context);

    internal async Task<ErasureReceipt?> FindAsync(Guid request, CancellationToken cancellationToken)
    {
        var body = await _context.Set<StoredReceipt>().Where(receipt => receipt.RequestId == request).Select(static receipt => receipt.Body).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return body is null ? null : ReceiptText.Read(body);
    }

    /// <summary>The receipts of those among some requests that were answered.</summary>
    internal async Task<IReadOnlyDictionary<Guid, ErasureReceipt>> FindAsync(IEnumerable<Guid> requests, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, ErasureReceipt>();
        foreach (var some in requests.Chunk(Requests))
        {
            var bodies = await _context.Set<StoredReceipt>().Where(receipt => some.Contains(receipt.RequestId)).Select(static receipt => new { receipt.RequestId, receipt.Body }).ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (var row in bodies)
            {
                found.Add(row.RequestId, ReceiptText.Read(row.Body));
            }
        }

        return found;
    }

    /// <summary>Asks for the receipt of a request.</summary>
    internal void Ask(SqlBatch batch, Guid request, Action<ErasureReceipt> found)
    {
        var table = new OwnTable(_context, typeof(StoredReceipt));
        batch.Read(table.Select(nameof(StoredReceipt.Body), nameof(StoredReceipt.RequestId), request), reader => found(ReceiptText.Read((string)table.Read(reader, 0, nameof(StoredReceipt.Body))!)));
    }

    /// <summary>Counts the chain up, with whatever is sent next: whoever does so first holds its end until the transaction ends.</summary>
    /// <param name="batch">What is sent.</param>
    /// <param name="count">How many receipts are to be added.</param>
    /// <param name="found">Told the end: the place of the last of them, and the hash of what is there.</param>
    internal void Hold(SqlBatch batch, int count, Action<(long Sequence, string Hash)> found)
    {
        var head = new OwnTable(_context, typeof(ReceiptChainHead));
        var (sequenceColumn, hashColumn) = (head.Column(nameof(ReceiptChainHead.Sequence)), head.Column(nameof(ReceiptChainHead.Hash)));
        batch.Read(
            head.Text("UPDATE ").Table(head.Table).Append(" SET ").Name(sequenceColumn).Append(" = ").Name(sequenceColumn).Append(" + ").Parameter(head.Slot(nameof(ReceiptChainHead.Sequence), (long)count))
                .Append(" RETURNING ").Name(sequenceColumn).Append(", ").Name(hashColumn),
            reader => found(((long)head.Read(reader, 0, nameof(ReceiptChainHead.Sequence))!, (string)head.Read(reader, 1, nameof(ReceiptChainHead.Hash))!)));
    }

    /// <summary>Adds receipts, one after the other, with what else waits to be sent.</summary>
    internal async Task AddAsync(IReadOnlyList<(ErasureReceipt Receipt, ErasureTerms Terms)> receipts, SqlBatch batch, CancellationToken cancellationToken)
    {
        var end = default((long, string)?);
        Hold(batch, receipts.Count, found => end = found);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        await AddAsync(receipts, end, batch, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds receipts behind an end that is held.</summary>
    internal async Task AddAsync(IReadOnlyList<(ErasureReceipt Receipt, ErasureTerms Terms)> receipts, (long Sequence, string Hash)? end, SqlBatch batch, CancellationToken cancellationToken)
    {
        var (head, count) = (new OwnTable(_context, typeof(ReceiptChainHead)), receipts.Count);
        var hashColumn = head.Column(nameof(ReceiptChainHead.Hash));
        if (end is not { } last)
        {
            throw new InvalidOperationException("The chain of receipts has no beginning: 'UsePrivacyTables' brings a row with it, which a migration has to insert.");
        }

        var (rows, hash) = (new List<Dictionary<string, object?>>(count), last.Hash);
        for (var i = 0; i < count; i++)
        {
            var (receipt, terms) = receipts[i];
            var (sequence, previous, body) = (last.Sequence - count + 1 + i, hash, ReceiptText.Write(receipt, terms));
            hash = ReceiptText.Hash(sequence, previous, body);
            rows.Add(new Dictionary<string, object?>
            {
                [nameof(StoredReceipt.Sequence)] = sequence,
                [nameof(StoredReceipt.RequestId)] = receipt.Request.Id,
                [nameof(StoredReceipt.SubjectPseudonym)] = receipt.SubjectPseudonym,
                [nameof(StoredReceipt.Body)] = body,
                [nameof(StoredReceipt.PreviousHash)] = previous,
                [nameof(StoredReceipt.Hash)] = hash,
            });
        }

        var added = 0L;
        foreach (var sql in RowInsert.Write(_context, typeof(StoredReceipt), rows, []))
        {
            batch.Change(sql, inserted => added += inserted);
        }

        batch.Run(head.Text("UPDATE ").Table(head.Table).Append(" SET ").Name(hashColumn).Append(" = ").Parameter(head.Slot(nameof(ReceiptChainHead.Hash), hash)));
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        if (added != count)
        {
            throw new InvalidOperationException("The chain of receipts has rows behind its head: it was changed.");
        }
    }
}
