using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>A request for erasure withdraws every consent, and objects to what one can object to: the ledger says so from the same transaction on, since what a contract keeps is still there to be misused.</summary>
internal static class ErasureActs
{
    private const int BatchSize = 500;
    private const string Source = "erasure request", NoText = "none", NoLanguage = "und";

    /// <returns>The keys of the purposes for which something was recorded.</returns>
    internal static async Task<IReadOnlyList<string>> RecordAsync(
        DbContext context, SubjectReach reach, PersonalDataOptions options, SubjectId subject, ErasureRequest request, Withdrawal? withdrawal, IReadOnlyList<ConsentStanding> standings, DateTimeOffset now, CancellationToken cancellationToken) =>
        HasLedger(context) ? (await RecordAsync(context, reach, options, [(subject, request)], withdrawal, standings, now, cancellationToken).ConfigureAwait(false))[0] : [];

    /// <summary>Asks where a person stands, as far as the recording has to know.</summary>
    internal static void Ask(SqlBatch batch, DbContext context, PersonalDataOptions options, SubjectId subject, List<ConsentStanding> standings)
    {
        if (!HasLedger(context))
        {
            return;
        }

        using var hashes = SubjectNames.InLedger(options);
        var (table, name) = (new OwnTable(context, typeof(ConsentStanding)), hashes.Of(subject));
        string[] read = [nameof(ConsentStanding.PurposeKey), nameof(ConsentStanding.Consent), nameof(ConsentStanding.IsObjected)];
        batch.Read(table.Select(read, nameof(ConsentStanding.SubjectPseudonym), name), reader => standings.Add(new ConsentStanding
        {
            SubjectPseudonym = name,
            PurposeKey = (string)table.Read(reader, 0, read[0])!,
            Consent = (ConsentState?)table.Read(reader, 1, read[1]),
            IsObjected = (bool)table.Read(reader, 2, read[2])!,
        }));
    }

    /// <summary>Records the requests of several people.</summary>
    /// <returns>Of each in turn, the keys of the purposes for which something was recorded.</returns>
    internal static async Task<IReadOnlyList<IReadOnlyList<string>>> RecordAsync(
        DbContext context, SubjectReach reach, PersonalDataOptions options, IReadOnlyList<(SubjectId Subject, ErasureRequest Request)> people, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!HasLedger(context))
        {
            return [.. people.Select(static _ => Array.Empty<string>())];
        }

        using var hashes = SubjectNames.InLedger(options);
        var names = people.Select(person => hashes.Of(person.Subject)).ToList();
        var standings = await ReadAsync(context.Set<ConsentStanding>().AsNoTracking(), names, cancellationToken).ConfigureAwait(false);
        return await RecordAsync(context, reach, options, people, withdrawal, standings, now, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RecordAsync(
        DbContext context,
        SubjectReach reach,
        PersonalDataOptions options,
        IReadOnlyList<(SubjectId Subject, ErasureRequest Request)> people,
        Withdrawal? withdrawal,
        IReadOnlyList<ConsentStanding> known,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        using var hashes = SubjectNames.InLedger(options);
        var names = people.Select(person => hashes.Of(person.Subject)).ToList();
        var standings = known.ToLookup(static row => row.SubjectPseudonym, StringComparer.Ordinal);
        var objections = withdrawal is null ? reach.Objectionable : new HashSet<string>();
        var recorded = names.Select(name => objections.Where(key => !standings[name].Any(row => row.PurposeKey == key && row.IsObjected))
            .Union(standings[name].Where(row => row.Consent == ConsentState.Given && (withdrawal is null || row.PurposeKey == withdrawal.Purpose)).Select(static row => row.PurposeKey), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList()).ToList();
        var requests = names.Zip(people, static (name, person) => (name, person.Request)).ToDictionary(static pair => pair.name, static pair => pair.Request, StringComparer.Ordinal);
        foreach (var group in names.SelectMany((name, i) => recorded[i].Select(key => (Name: name, Key: key))).GroupBy(static pair => pair.Key, static pair => pair.Name, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var state = objections.Contains(group.Key) ? ConsentState.Objected : ConsentState.Withdrawn;
            await RecordAsync(context, group.Key, state, [.. group.Order(StringComparer.Ordinal)], requests, now, cancellationToken).ConfigureAwait(false);
        }

        return recorded;
    }

    private static bool HasLedger(DbContext context) => context.Model.FindEntityType(typeof(ConsentEntry)) is not null;

    // Rows that are not there yet are made, and held like those that are: a first act that somebody else records at the same moment does not fail this transaction.
    private static async Task RecordAsync(DbContext context, string purpose, ConsentState state, IReadOnlyList<string> names, Dictionary<string, ErasureRequest> requests, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await RowInsert.ExecuteAsync(context, typeof(ConsentStanding), [.. names.Select(name => Standing(name, purpose))], renewed: null, cancellationToken).ConfigureAwait(false);
        var rows = context.Set<ConsentStanding>().Where(row => row.PurposeKey == purpose);
        foreach (var some in names.Chunk(BatchSize))
        {
            await rows.Where(row => some.Contains(row.SubjectPseudonym)).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Sequence, static row => row.Sequence + 1), cancellationToken).ConfigureAwait(false);
        }

        var notices = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var standing in await ReadAsync(rows, names, cancellationToken).ConfigureAwait(false))
        {
            // Somebody who consented after the request arrived, and is erased all the same, consents no longer.
            var at = new DateTimeOffset(Math.Max(requests[standing.SubjectPseudonym].ReceivedAt.UtcTicks, Math.Max(standing.ConsentActedAtTicks, standing.ObjectionActedAtTicks)), TimeSpan.Zero);
            var act = new ConsentAct(ConsentActKind.Api, at, standing.ConsentTextVersion ?? NoText, NoLanguage, Source);
            if (!notices.TryGetValue(act.TextVersion, out var notice))
            {
                notice = await NoticeRows.Of(context, purpose, act.TextVersion, act.Language).Select(static row => row.Hash).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                notices.Add(act.TextVersion, notice);
            }

            var entry = ConsentAppender.EntryOf(standing, Guid.NewGuid(), new PurposeFacts(purpose, null, null), state, act, now, notice);
            context.Add(entry);
            standing.Apply(entry);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<ConsentStanding>> ReadAsync(IQueryable<ConsentStanding> rows, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var found = new List<ConsentStanding>();
        foreach (var some in names.Chunk(BatchSize))
        {
            found.AddRange(await rows.Where(row => some.Contains(row.SubjectPseudonym)).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    private static Dictionary<string, object?> Standing(string name, string purpose) => new()
    {
        [nameof(ConsentStanding.SubjectPseudonym)] = name,
        [nameof(ConsentStanding.PurposeKey)] = purpose,
        [nameof(ConsentStanding.Sequence)] = 0L,
        [nameof(ConsentStanding.ConsentActedAtTicks)] = 0L,
        [nameof(ConsentStanding.IsObjected)] = false,
        [nameof(ConsentStanding.ObjectionActedAtTicks)] = 0L,
    };
}
