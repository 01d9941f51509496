using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>The checkpoints of a context that has a table for them.</summary>
internal sealed class CheckpointBook
{
    private readonly DbContext _context;

    private CheckpointBook(DbContext context) => _context = context;

    /// <returns>The book; null where the model has no table for it.</returns>
    internal static CheckpointBook? Of(DbContext context) => context.Model.FindEntityType(typeof(ErasureCheckpoint)) is null ? null : new CheckpointBook(context);

    internal Task<ErasureCheckpoint?> FindAsync(Guid request, CancellationToken cancellationToken) =>
        _context.Set<ErasureCheckpoint>().AsNoTracking().SingleOrDefaultAsync(checkpoint => checkpoint.RequestId == request, cancellationToken);

    internal async Task<IReadOnlyList<UnfinishedErasure>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await _context.Set<ErasureCheckpoint>().AsNoTracking().OrderBy(static checkpoint => checkpoint.BeganAtTicks).ThenBy(static checkpoint => checkpoint.RequestId).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => new UnfinishedErasure(row.RequestId, row.SubjectPseudonym, row.SubjectKind, new DateTimeOffset(row.BeganAtTicks, TimeSpan.Zero), row.Batches, row.PlanFingerprint))];
    }

    /// <summary>The people whose erasure is unfinished.</summary>
    internal async Task<IReadOnlySet<string>> PeopleAsync(CancellationToken cancellationToken) =>
        (await _context.Set<ErasureCheckpoint>().Select(static checkpoint => checkpoint.SubjectPseudonym).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Asks what the batches of a request have done, where it had any.</summary>
    internal void Ask(SqlBatch batch, Guid request, Action<BatchProgress> found)
    {
        var table = new OwnTable(_context, typeof(ErasureCheckpoint));
        batch.Read(
            table.Select(nameof(ErasureCheckpoint.Progress), nameof(ErasureCheckpoint.RequestId), request),
            reader => found(BatchProgress.Read((string)table.Read(reader, 0, nameof(ErasureCheckpoint.Progress))!)));
    }

    /// <summary>The checkpoint that an erasure goes on from: the last one, where there is one, or one that is not stored yet.</summary>
    /// <exception cref="ArgumentException">The request is another one.</exception>
    /// <exception cref="ErasurePlanChangedException">The request was begun under another plan.</exception>
    internal async Task<ErasureCheckpoint> BeginAsync(PersonalDataPlan plan, SubjectId subject, string pseudonym, ErasureRequest request, Withdrawal? withdrawal, bool isBegun, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (isBegun && await FindAsync(request.Id, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known.SubjectPseudonym != pseudonym || known.Withdrawn != withdrawal?.Purpose ? throw new ArgumentException("The request is one of another person, or for another purpose.", nameof(request))
                : known.PlanFingerprint != plan.Fingerprint ? throw new ErasurePlanChangedException(request.Id)
                : known;
        }

        return new ErasureCheckpoint
        {
            RequestId = request.Id,
            SubjectPseudonym = pseudonym,
            SubjectKind = subject.Kind,
            SubjectKey = subject.Key,
            Withdrawn = withdrawal?.Purpose,
            Channel = withdrawal?.Channel ?? default,
            ReceivedAtTicks = request.ReceivedAt.UtcTicks,
            BeganAtTicks = now.UtcTicks,
            PlanFingerprint = plan.Fingerprint,
        };
    }

    /// <summary>Writes how far an erasure has come, in the transaction of the batch.</summary>
    internal async Task SaveAsync(ErasureCheckpoint checkpoint, bool isFirst, CancellationToken cancellationToken)
    {
        _context.Entry(checkpoint).State = isFirst ? EntityState.Added : EntityState.Modified;
        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        _context.ChangeTracker.Clear();
    }

    /// <summary>Forgets what a person's erasure had come to: it has ended.</summary>
    internal void Remove(SqlBatch batch, string subject, Withdrawal? withdrawal)
    {
        var table = new OwnTable(_context, typeof(ErasureCheckpoint));
        var sql = table.Text("DELETE FROM ").Table(table.Table).Append(" WHERE ");
        table.WriteEqual(sql, nameof(ErasureCheckpoint.SubjectPseudonym), subject);
        sql.Append(" AND ");
        table.WriteEqual(sql, nameof(ErasureCheckpoint.Withdrawn), withdrawal?.Purpose);
        batch.Run(sql);
    }
}
