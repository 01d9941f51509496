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

    internal Task AddAsync(ErasureReceipt receipt, ErasureTerms terms, SqlBatch batch, CancellationToken cancellationToken) => AddAsync([(receipt, terms)], batch, cancellationToken);

    /// <summary>Adds receipts, one after the other, with what else waits to be sent.</summary>
    internal async Task AddAsync(IReadOnlyList<(ErasureReceipt Receipt, ErasureTerms Terms)> receipts, SqlBatch batch, CancellationToken cancellationToken)
    {
        // Whoever counts up first holds the row until the transaction ends.
        var (head, count, end) = (new OwnTable(_context, typeof(ReceiptChainHead)), receipts.Count, default((long Sequence, string Hash)?));
        var (sequenceColumn, hashColumn) = (head.Column(nameof(ReceiptChainHead.Sequence)), head.Column(nameof(ReceiptChainHead.Hash)));
        batch.Read(
            head.Text("UPDATE ").Table(head.Table).Append(" SET ").Name(sequenceColumn).Append(" = ").Name(sequenceColumn).Append(" + ").Parameter(head.Slot(nameof(ReceiptChainHead.Sequence), (long)count))
                .Append(" RETURNING ").Name(sequenceColumn).Append(", ").Name(hashColumn),
            reader => end = ((long)head.Read(reader, 0, nameof(ReceiptChainHead.Sequence))!, (string)head.Read(reader, 1, nameof(ReceiptChainHead.Hash))!));
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
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
