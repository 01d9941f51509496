using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Erases people of whom the same stays in one transaction, each with all that an erasure of one does: tombstone, opposition list, recipients, ledger, verification and receipt.</summary>
/// <param name="context">The context.</param>
/// <param name="plan">The plan.</param>
/// <param name="reach">What belongs to people of the kind.</param>
/// <param name="options">How people are erased.</param>
/// <param name="told">The recipients that are told.</param>
/// <param name="columns">Columns that repeat the ledger.</param>
/// <param name="now">When it happens.</param>
internal sealed class StagedErasure<TContext>(
    TContext context, PersonalDataPlan plan, SubjectReach reach, PersonalDataOptions options, IReadOnlySet<string> told, IReadOnlyList<ConsentColumn<TContext>> columns, DateTimeOffset now)
    where TContext : DbContext
{
    private readonly ReceiptBook _book = ReceiptBook.Of(context)!;

    /// <summary>Whether people can be erased together here: their receipts are stored, and each row can be told whose it is.</summary>
    internal static bool IsPossible(DbContext context, SubjectReach reach) => ReceiptBook.Of(context) is not null && StagedRun.CanTellWhose(reach);

    /// <returns>What was done to each who is there; null where they have more rows than one transaction should change, and nothing was done.</returns>
    internal async Task<IReadOnlyDictionary<Guid, ErasureReceipt>?> EraseAsync(IReadOnlyList<StagedPerson> people, IReadOnlyDictionary<int, ErasureRequest> requests, CancellationToken cancellationToken)
    {
        Dictionary<Guid, ErasureReceipt>? receipts = null;
        var watches = people.ToDictionary(static person => person.Number, person => new ErasureWatch(context, person.Subject.Kind, requests[person.Number].Id));
        try
        {
            await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                people,
                async (some, token) => receipts = await EraseOnceAsync(some, requests, token).ConfigureAwait(false),
                async (_, token) => receipts is { Count: > 0 } && (await _book.FindAsync(receipts.Keys.Take(1), token).ConfigureAwait(false)).Count > 0,
                IsolationLevel.ReadCommitted,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (watches.Values.Aggregate(false, (isOurs, watch) => watch.Failed(exception) || isOurs))
        {
            throw;
        }

        foreach (var person in people)
        {
            if (receipts?.TryGetValue(requests[person.Number].Id, out var receipt) == true)
            {
                watches[person.Number].Done(receipt);
            }
        }

        return receipts;
    }

    private async Task<Dictionary<Guid, ErasureReceipt>?> EraseOnceAsync(IReadOnlyList<StagedPerson> people, IReadOnlyDictionary<int, ErasureRequest> requests, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        using var values = options.NewValues(now);
        using var names = new TombstoneNames(options);
        var pseudonyms = people.ToDictionary(static person => person.Number, person => names.Of(person.Subject));
        var batch = new SqlRunner(context).Together();
        TombstoneBook.Hold(reach, batch, pseudonyms.Values);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);

        // Somebody else may have answered some of the same requests.
        var receipts = (await _book.FindAsync(people.Select(person => requests[person.Number].Id), cancellationToken).ConfigureAwait(false)).ToDictionary();
        var run = new StagedRun(context, reach, values);
        var found = await run.FillAsync([.. people.Where(person => !receipts.ContainsKey(requests[person.Number].Id))], cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            await run.DropAsync(cancellationToken).ConfigureAwait(false);
            return receipts;
        }

        var decision = (PurposeDecision)found[0].Decision;
        if (await run.IsTooMuchAsync(decision, options.BatchSize, cancellationToken).ConfigureAwait(false))
        {
            await run.DropAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        await BuryAsync(batch, run, found, requests, pseudonyms, names, decision, cancellationToken).ConfigureAwait(false);
        var identifiers = await run.OwnValuesAsync(ErasureDuties.IsIdentifier, cancellationToken).ConfigureAwait(false);
        var duties = await new ErasureDuties(context, reach, decision.Ends, options, told)
            .FulfilAsync([.. found.Select(person => new DutyTo(person.Subject, pseudonyms[person.Number], requests[person.Number], [.. identifiers[person.Number]]))], withdrawal: null, now, cancellationToken).ConfigureAwait(false);
        await WithdrawAsync(found, requests, cancellationToken).ConfigureAwait(false);
        var lines = await run.RunAsync(found, cancellationToken).ConfigureAwait(false);
        var added = new List<(ErasureReceipt Receipt, ErasureTerms Terms)>();
        for (var i = 0; i < found.Count; i++)
        {
            var (person, own) = (found[i], lines.Of(found[i]));
            own.Add(plan.Problems);
            var receipt = new ErasureReceipt(requests[person.Number], pseudonyms[person.Number], now, plan.Fingerprint, [.. own.ToMembers(), .. duties[i].Unlisted], duties[i].Recipients, options.Backups);
            added.Add((receipt, ErasureTerms.Of(withdrawal: null, person.Answers)));
            receipts.Add(receipt.Request.Id, receipt);
        }

        await _book.AddAsync(added, batch, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    private async Task BuryAsync(
        SqlBatch batch, StagedRun run, IReadOnlyList<StagedPerson> people, IReadOnlyDictionary<int, ErasureRequest> requests, Dictionary<int, string> pseudonyms, TombstoneNames names, PurposeDecision decision, CancellationToken cancellationToken)
    {
        if (!decision.ErasesSubject || TombstoneBook.Of(context) is not { } book)
        {
            return;
        }

        var captured = await run.CapturedAsync(cancellationToken).ConfigureAwait(false);
        var buried = people.SelectMany(person => Burial.Names(reach, names, pseudonyms[person.Number], requests[person.Number], member => captured[person.Number].FirstOrDefault(line => line.Property == member).Value)).ToList();
        book.Add(batch, buried, reach, now, decision.KeptPurposes(reach));
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WithdrawAsync(IReadOnlyList<StagedPerson> people, IReadOnlyDictionary<int, ErasureRequest> requests, CancellationToken cancellationToken)
    {
        var ended = await ErasureActs.RecordAsync(context, reach, options, [.. people.Select(person => (person.Subject, requests[person.Number]))], withdrawal: null, now, cancellationToken).ConfigureAwait(false);
        foreach (var column in columns)
        {
            for (var i = 0; i < people.Count; i++)
            {
                if (ended[i].Contains(PurposeKey.Of(column.PurposeType)))
                {
                    await column.FollowAsync(context, people[i].Subject, isGiven: false, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }
}
