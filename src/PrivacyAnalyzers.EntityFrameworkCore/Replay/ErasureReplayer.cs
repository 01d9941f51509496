using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Replay;
using PrivacyAnalyzers.EntityFrameworkCore.Retention;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Erases, in a database that was restored from a backup, everybody who was erased since the backup was made.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>
/// The journal names nobody. The keys of all people in the database are hashed as receipts hash them, and compared. What the database has a receipt for was erased in it. A replay that is cut short is
/// begun again: each erasure is one transaction, under the request it had. Acts come back before erasures, which withdraw what stands by then.
/// </remarks>
public sealed class ErasureReplayer<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly PersonalDataEraser<TContext> _eraser;
    private readonly IErasureJournal _journal;
    private readonly IActJournal? _acts;

    /// <summary>Prepares replays.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">The key that names people in receipts: the one that was in use.</param>
    /// <param name="eraser">Erases again.</param>
    /// <param name="journal">Who was erased.</param>
    /// <param name="acts">The acts of the ledger, and the changes of the opposition list; null where nobody noted them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public ErasureReplayer(IDbContextFactory<TContext> contexts, PersonalDataOptions options, PersonalDataEraser<TContext> eraser, IErasureJournal journal, IActJournal? acts = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(eraser);
        ArgumentNullException.ThrowIfNull(journal);
        options.Validate();
        (_contexts, _options, _eraser, _journal, _acts) = (contexts, options, eraser, journal, acts);
    }

    /// <summary>Erases again.</summary>
    /// <param name="since">The earliest erasure to replay, acts not counted; null for all that the database has no receipt for.</param>
    /// <param name="isDryRun">True to only count.</param>
    /// <param name="progress">Told the number of people that were compared.</param>
    /// <param name="cancellationToken">Cancels the replay between two erasures.</param>
    /// <returns>What was done, or would be.</returns>
    public async Task<ErasureReplayReport> ReplayAsync(DateTimeOffset? since = null, bool isDryRun = false, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (acts, addresses) = _acts is null ? (0, 0) : await new ActReplay(context, _options).RunAsync(await _acts.ReadAsync(cancellationToken).ConfigureAwait(false), isDryRun, cancellationToken).ConfigureAwait(false);
        var missing = await MissingAsync(context, since, cancellationToken).ConfigureAwait(false);
        var receipts = new List<ErasureReceipt>();
        var (found, compared) = (0, 0L);
        if (missing.Count == 0)
        {
            return new ErasureReplayReport(isDryRun, 0, 0, receipts, acts, addresses);
        }

        using var names = SubjectNames.InReceipts(_options);

        // As every kind they can be named by: who was erased as a customer is not found as a person.
        foreach (var reach in PersonalDataPlan.Of(context).Subjects.Select(static subject => subject.Reach))
        {
            foreach (var key in await SubjectKeys.ReadAsync(context, reach, cancellationToken).ConfigureAwait(false))
            {
                var subject = new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key));
                foreach (var entry in missing[names.Of(subject)].OrderBy(static entry => entry.DoneAt))
                {
                    found++;
                    if (!isDryRun && await EraseAsync(reach.Subject, subject, entry, cancellationToken).ConfigureAwait(false) is { } receipt)
                    {
                        receipts.Add(receipt);
                    }
                }

                progress?.Report(++compared);
            }
        }

        return new ErasureReplayReport(isDryRun, missing.Sum(static group => group.Count()), found, receipts, acts, addresses);
    }

    private async Task<ILookup<string, ErasureJournalEntry>> MissingAsync(TContext context, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var answered = (await context.Set<StoredReceipt>().AsNoTracking().Select(static receipt => receipt.RequestId).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet();
        return (await _journal.ReadAsync(cancellationToken).ConfigureAwait(false)).DistinctBy(static entry => entry.RequestId).Where(entry => !answered.Contains(entry.RequestId) && !(entry.DoneAt < since))
            .ToLookup(static entry => entry.SubjectPseudonym, StringComparer.Ordinal);
    }

    private async Task<ErasureReceipt?> EraseAsync(EntityDescriptor type, SubjectId subject, ErasureJournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var withdrawal = entry.PurposeKey is { } purpose ? new Withdrawal(purpose, entry.Channel) : null;
            return await _eraser.EraseAsync(type, subject, new ErasureRequest(entry.RequestId, entry.ReceivedAt), withdrawal, new ErasureTerms(withdrawal, entry.RelationEnded, entry.IsHeld), progress: null, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException)
        {
            // An earlier erasure of this replay took the row.
            return null;
        }
    }
}
