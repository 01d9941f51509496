using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Receipts;

/// <summary>The receipts of a context that has tables for them. They are added in the transaction of the erasure: there is none without its receipt.</summary>
internal sealed class ReceiptBook
{
    private readonly DbContext _context;

    private ReceiptBook(DbContext context) => _context = context;

    /// <returns>The book; null where the model has no tables for it.</returns>
    internal static ReceiptBook? Of(DbContext context) => context.Model.FindEntityType(typeof(StoredReceipt)) is null ? null : new ReceiptBook(context);

    internal async Task<ErasureReceipt?> FindAsync(Guid request, CancellationToken cancellationToken)
    {
        var body = await _context.Set<StoredReceipt>().Where(receipt => receipt.RequestId == request).Select(static receipt => receipt.Body).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return body is null ? null : ReceiptText.Read(body);
    }

    internal async Task AddAsync(ErasureReceipt receipt, ErasureTerms terms, CancellationToken cancellationToken)
    {
        // Whoever counts up first holds the row until the transaction ends.
        var heads = _context.Set<ReceiptChainHead>();
        if (await heads.ExecuteUpdateAsync(static set => set.SetProperty(static head => head.Sequence, static head => head.Sequence + 1), cancellationToken).ConfigureAwait(false) != 1)
        {
            throw new InvalidOperationException("The chain of receipts has no beginning: 'UsePrivacyTables' brings a row with it, which a migration has to insert.");
        }

        var (sequence, previous) = await heads.AsNoTracking().Select(static head => new ValueTuple<long, string>(head.Sequence, head.Hash)).SingleAsync(cancellationToken).ConfigureAwait(false);
        var body = ReceiptText.Write(receipt, terms);
        var hash = ReceiptText.Hash(sequence, previous, body);
        _context.Add(new StoredReceipt { Sequence = sequence, RequestId = receipt.Request.Id, SubjectPseudonym = receipt.SubjectPseudonym, Body = body, PreviousHash = previous, Hash = hash });
        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await heads.ExecuteUpdateAsync(set => set.SetProperty(static head => head.Hash, hash), cancellationToken).ConfigureAwait(false);
    }
}
