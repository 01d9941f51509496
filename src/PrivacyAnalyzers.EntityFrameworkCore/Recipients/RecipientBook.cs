using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Recipients;

/// <summary>The outbox of a context that has a table for it: written in the transaction of the erasure.</summary>
internal sealed class RecipientBook
{
    private readonly DbContext _context;

    private RecipientBook(DbContext context) => _context = context;

    internal IQueryable<RecipientNotice> Rows => _context.Set<RecipientNotice>();

    /// <returns>The outbox; null where the model has no table for it.</returns>
    internal static RecipientBook? Of(DbContext context) => context.Model.FindEntityType(typeof(RecipientNotice)) is null ? null : new RecipientBook(context);

    internal static Guid IdOf(Guid request, string recipient) => new(SHA256.HashData([.. request.ToByteArray(), .. Encoding.UTF8.GetBytes(recipient)]).AsSpan(0, 16));

    /// <summary>Puts notices in the outbox, unless they are there.</summary>
    internal Task AddAsync(IEnumerable<RecipientNotice> notices, CancellationToken cancellationToken) =>
        RowInsert.ExecuteAsync(_context, typeof(RecipientNotice), [.. notices.Select(ValuesOf)], renewed: null, cancellationToken);

    /// <summary>A receipt with how far its recipients are now.</summary>
    internal async Task<ErasureReceipt> WithStatesAsync(ErasureReceipt receipt, CancellationToken cancellationToken)
    {
        var request = receipt.Request.Id;
        var rows = await Rows.AsNoTracking().Where(row => row.RequestId == request).ToDictionaryAsync(static row => row.Recipient, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        return new ErasureReceipt(
            receipt.Request,
            receipt.SubjectPseudonym,
            receipt.DoneAt,
            receipt.PlanFingerprint,
            receipt.Members,
            [.. receipt.Recipients.Select(line => rows.TryGetValue(line.Recipient, out var row) ? LineOf(row, line.Reason) : line)],
            receipt.Backups);
    }

    private static Dictionary<string, object?> ValuesOf(RecipientNotice notice) => new()
    {
        [nameof(RecipientNotice.Id)] = notice.Id,
        [nameof(RecipientNotice.RequestId)] = notice.RequestId,
        [nameof(RecipientNotice.SubjectPseudonym)] = notice.SubjectPseudonym,
        [nameof(RecipientNotice.Recipient)] = notice.Recipient,
        [nameof(RecipientNotice.SealedIdentity)] = notice.SealedIdentity,
        [nameof(RecipientNotice.State)] = notice.State,
        [nameof(RecipientNotice.SinceTicks)] = notice.SinceTicks,
        [nameof(RecipientNotice.Attempts)] = notice.Attempts,
        [nameof(RecipientNotice.DueTicks)] = notice.DueTicks,
        [nameof(RecipientNotice.SenderUntilTicks)] = notice.SenderUntilTicks,
        [nameof(RecipientNotice.Problem)] = notice.Problem,
    };

    private static RecipientErasure LineOf(RecipientNotice row, string? reason) => new(
        row.Recipient,
        row.State,
        new DateTimeOffset(row.SinceTicks, TimeSpan.Zero),
        row.State is RecipientErasureState.Told or RecipientErasureState.Done ? null : row.Problem is { } problem ? $"tried {row.Attempts} times: {problem}" : reason);
}
