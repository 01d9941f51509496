using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Adds an act: holds the row of the person and the purpose, takes the next place, and lets the act count by when it happened.</summary>
internal static class ConsentAppender
{
    private const int Attempts = 5;

    internal static async Task<ConsentEntry> AddAsync<TContext>(
        IDbContextFactory<TContext> contexts, string subject, PurposeFacts purpose, ConsentState state, ConsentAct act, DateTimeOffset now, Func<TContext, ConsentEntry, ConsentStanding, CancellationToken, Task> follow, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        var id = Guid.NewGuid();
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            ConsentEntry? added = null;
            try
            {
                await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                    async token =>
                    {
                        context.ChangeTracker.Clear();
                        added = null;
                        (added, var standing) = await AppendAsync(context, id, subject, purpose, state, act, now, token).ConfigureAwait(false);
                        await follow(context, added, standing, token).ConfigureAwait(false);
                    },
                    token => context.Set<ConsentEntry>().AsNoTracking().AnyAsync(entry => entry.Id == id, token),
                    cancellationToken).ConfigureAwait(false);
                return added!;
            }
            catch (DbUpdateException) when (attempt < Attempts && added is null)
            {
                // Somebody else made the row of this person and this purpose first: now it is there, and can be held.
            }
        }
    }

    internal static async Task<(ConsentEntry Entry, ConsentStanding Standing)> AppendAsync(DbContext context, Guid id, string subject, PurposeFacts purpose, ConsentState state, ConsentAct act, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = await HoldAsync(context, subject, purpose.Key, cancellationToken).ConfigureAwait(false);
        var notice = await NoticeRows.Of(context, purpose.Key, act.TextVersion, act.Language).Select(static notice => notice.Hash).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var entry = EntryOf(standing, id, purpose, state, act, now, notice);
        context.Add(entry);
        standing.Apply(entry);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return (entry, standing);
    }

    /// <summary>Holds the row of a person and a purpose, which is made where it is not there, and takes its next place.</summary>
    internal static async Task<ConsentStanding> HoldAsync(DbContext context, string subject, string purpose, CancellationToken cancellationToken)
    {
        var rows = context.Set<ConsentStanding>().Where(row => row.SubjectPseudonym == subject && row.PurposeKey == purpose);
        if (await rows.ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Sequence, static row => row.Sequence + 1), cancellationToken).ConfigureAwait(false) == 1)
        {
            return await rows.SingleAsync(cancellationToken).ConfigureAwait(false);
        }

        var standing = new ConsentStanding { SubjectPseudonym = subject, PurposeKey = purpose, Sequence = 1 };
        context.Add(standing);
        return standing;
    }

    /// <summary>What the ledger says of an act, at the place that its person and its purpose have come to.</summary>
    internal static ConsentEntry EntryOf(ConsentStanding standing, Guid id, PurposeFacts purpose, ConsentState state, ConsentAct act, DateTimeOffset now, string? noticeHash) => new()
    {
        Id = id,
        SubjectPseudonym = standing.SubjectPseudonym,
        PurposeKey = standing.PurposeKey,
        Sequence = standing.Sequence,
        State = state,
        ActKind = act.Kind,
        ActedAtTicks = act.At.UtcTicks,
        RecordedAtTicks = now.UtcTicks,
        ValidUntilTicks = state == ConsentState.Given ? purpose.Lifetime?.After(act.At).UtcTicks : null,
        TextVersion = act.TextVersion,
        Language = act.Language,
        Source = act.Source,
        NoticeHash = noticeHash,
    };
}
