using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Replay;

/// <summary>Brings acts, and changes of the opposition list, back into a restored database. Acts count by when they happened: those that the backup has already change nothing.</summary>
internal sealed class ActReplay(DbContext context, PersonalDataOptions options)
{
    private const int BatchSize = 500;

    /// <returns>How many acts and how many addresses were brought back, or would be.</returns>
    internal async Task<(int Acts, int Addresses)> RunAsync(IReadOnlyList<ActJournalEntry> journal, bool isDryRun, CancellationToken cancellationToken)
    {
        var acts = await MissingAsync([.. journal.Select(static entry => entry.Act).OfType<ConsentEntry>().DistinctBy(static act => act.Id)], cancellationToken).ConfigureAwait(false);
        foreach (var act in isDryRun ? [] : acts)
        {
            await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                act,
                async (noted, token) => await AddAsync(noted, token).ConfigureAwait(false),
                (noted, token) => context.Set<ConsentEntry>().AsNoTracking().AnyAsync(entry => entry.Id == noted.Id, token),
                cancellationToken).ConfigureAwait(false);
        }

        // Only the last word about an address counts.
        var addresses = 0;
        foreach (var change in journal.Select(static entry => entry.Address).OfType<AddressChange>().GroupBy(static change => (change.AddressHash, change.Channel)).Select(static group => group.Last()))
        {
            addresses += await ChangeAsync(change, isDryRun, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return (acts.Count, addresses);
    }

    private async Task<IReadOnlyList<ConsentEntry>> MissingAsync(IReadOnlyList<ConsentEntry> acts, CancellationToken cancellationToken)
    {
        var missing = new List<ConsentEntry>();
        foreach (var some in acts.Chunk(BatchSize))
        {
            var ids = some.Select(static act => act.Id).ToList();
            var known = (await context.Set<ConsentEntry>().Where(entry => ids.Contains(entry.Id)).Select(static entry => entry.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet();
            missing.AddRange(some.Where(act => !known.Contains(act.Id)));
        }

        return missing;
    }

    // As it was, but for its place: others may have been recorded since the backup was restored.
    private async Task AddAsync(ConsentEntry act, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var standing = await ConsentAppender.HoldAsync(context, act.SubjectPseudonym, act.PurposeKey, cancellationToken).ConfigureAwait(false);
        var entry = new ConsentEntry
        {
            Id = act.Id,
            SubjectPseudonym = act.SubjectPseudonym,
            PurposeKey = act.PurposeKey,
            Sequence = standing.Sequence,
            State = act.State,
            ActKind = act.ActKind,
            ActedAtTicks = act.ActedAtTicks,
            RecordedAtTicks = act.RecordedAtTicks,
            ValidUntilTicks = act.ValidUntilTicks,
            TextVersion = act.TextVersion,
            Language = act.Language,
            NoticeHash = act.NoticeHash,
            Source = act.Source,
            SchemaVersion = act.SchemaVersion,
        };
        context.Add(entry);
        standing.Apply(entry);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.Clear();
    }

    private async Task<bool> ChangeAsync(AddressChange change, bool isDryRun, CancellationToken cancellationToken)
    {
        if (OppositionBook.Of(context, options) is not { } book)
        {
            return false;
        }

        var listed = await book.Rows.AsNoTracking().Where(row => row.AddressHash == change.AddressHash).Select(static row => row.Channel).ToListAsync(cancellationToken).ConfigureAwait(false);
        var isListed = change.IsLifted ? listed.Exists(one => OppositionBook.Refuses(change.Channel, one)) : OppositionBook.Each(change.Channel).All(listed.Contains);
        if (isListed != change.IsLifted || isDryRun)
        {
            return isListed == change.IsLifted;
        }

        await (change.IsLifted ? book.LiftAsync(change.AddressHash, change.Channel, cancellationToken) : book.AddAsync([change.AddressHash], change.Channel, new DateTimeOffset(change.AtTicks, TimeSpan.Zero), cancellationToken)).ConfigureAwait(false);
        return true;
    }
}
