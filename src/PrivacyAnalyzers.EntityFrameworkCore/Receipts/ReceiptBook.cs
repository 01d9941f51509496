using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

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

    internal Task AddAsync(ErasureReceipt receipt, ErasureTerms terms, CancellationToken cancellationToken) => AddAsync([(receipt, terms)], cancellationToken);

    /// <summary>Adds receipts, one after the other.</summary>
    internal async Task AddAsync(IReadOnlyList<(ErasureReceipt Receipt, ErasureTerms Terms)> receipts, CancellationToken cancellationToken)
    {
        // Whoever counts up first holds the row until the transaction ends.
        var (heads, count) = (_context.Set<ReceiptChainHead>(), receipts.Count);
        if (await heads.ExecuteUpdateAsync(set => set.SetProperty(static head => head.Sequence, head => head.Sequence + count), cancellationToken).ConfigureAwait(false) != 1)
        {
            throw new InvalidOperationException("The chain of receipts has no beginning: 'UsePrivacyTables' brings a row with it, which a migration has to insert.");
        }

        var (last, hash) = await heads.AsNoTracking().Select(static head => new ValueTuple<long, string>(head.Sequence, head.Hash)).SingleAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < count; i++)
        {
            var (receipt, terms) = receipts[i];
            var (sequence, previous, body) = (last - count + 1 + i, hash, ReceiptText.Write(receipt, terms));
            hash = ReceiptText.Hash(sequence, previous, body);
            _context.Add(new StoredReceipt { Sequence = sequence, RequestId = receipt.Request.Id, SubjectPseudonym = receipt.SubjectPseudonym, Body = body, PreviousHash = previous, Hash = hash });
        }

        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await heads.ExecuteUpdateAsync(set => set.SetProperty(static head => head.Hash, hash), cancellationToken).ConfigureAwait(false);
    }
}
