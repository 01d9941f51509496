using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;
using PrivacyAnalyzers.EntityFrameworkCore.Retention;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Sweeping;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Erases again what was written of erased people by somebody whom <see cref="WriterGuard"/> does not see: SQL, another application, a queue that was replayed. Run some time after erasures, and on a schedule.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>
/// People are found by the hashes of the keys, and of the values in plain columns, that the database holds. Whoever was accepted again, or whose erasure is not finished, is left alone. Pseudonyms stay as they are.
/// </remarks>
public sealed class PersonalDataSweeper<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly IErasurePolicy? _policy;
    private readonly TimeProvider _time;
    private readonly HashSet<string> _told;

    /// <summary>Prepares runs.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">How people are erased.</param>
    /// <param name="policy">What only the application knows; where it is null, relations last and nothing is claimed.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <param name="recipients">Who tells recipients: those who may have got what came back are told again.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public PersonalDataSweeper(IDbContextFactory<TContext> contexts, PersonalDataOptions options, IErasurePolicy? policy = null, TimeProvider? time = null, IEnumerable<IRecipientEraser>? recipients = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _policy = policy;
        _time = time ?? TimeProvider.System;
        _told = (recipients ?? []).Select(static recipient => recipient.Recipient).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Looks for erased people, and erases what came back of them.</summary>
    /// <param name="progress">Told the number of people that were found.</param>
    /// <param name="cancellationToken">Cancels the run; what it has done stays done.</param>
    /// <returns>What was found and done.</returns>
    /// <exception cref="PersonalDataPlanException">The plan has problems.</exception>
    /// <exception cref="ErasureVerificationException">Something was left of a person, to whom nothing was done.</exception>
    public async Task<SweepReport> SweepAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var plan = PersonalDataPlan.Of(context);
        plan.Validate(_options.Unreached);
        AmbientTransaction.Refuse("A sweep");
        var now = _time.GetUtcNow();
        using var names = new TombstoneNames(_options);
        using var values = _options.NewValues(now);
        var unfinished = context.Set<ErasureCheckpoint>().Select(static checkpoint => checkpoint.SubjectPseudonym);
        var tombstones = await context.Set<Tombstone>().AsNoTracking().Where(tombstone => tombstone.AcceptedAtTicks == null && !unfinished.Contains(tombstone.SubjectPseudonym))
            .ToDictionaryAsync(static tombstone => tombstone.Name, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var (people, receipts) = (0, new List<ErasureReceipt>());
        var search = new TombstoneSearch(context, names, tombstones);
        foreach (var reach in plan.Subjects.Select(static subject => subject.Reach))
        {
            foreach (var (key, tombstone) in await search.PeopleAsync(reach, cancellationToken).ConfigureAwait(false))
            {
                await DoneAsync(EraseAsync(plan, reach, key, tombstone, names, values, now, cancellationToken)).ConfigureAwait(false);
            }

            foreach (var (link, value, tombstone) in await search.ValuesAsync(reach, cancellationToken).ConfigureAwait(false))
            {
                await DoneAsync(EraseAsync(plan, reach, link, value, tombstone, values, now, cancellationToken)).ConfigureAwait(false);
            }
        }

        if (receipts.Count > 0)
        {
            PrivacyMeter.Swept(receipts.Count);
            PrivacyLog.Swept(PrivacyLog.Of(context), receipts.Count);
        }

        return new SweepReport(now, people, receipts);

        async Task DoneAsync(Task<ErasureReceipt?> erasure)
        {
            if (await erasure.ConfigureAwait(false) is { } receipt)
            {
                receipts.Add(receipt);
            }

            people++;
            progress?.Report(people);
        }
    }

    private async Task<ErasureReceipt?> EraseAsync(PersonalDataPlan plan, SubjectReach reach, IReadOnlyList<object> key, Tombstone tombstone, TombstoneNames names, ErasureValues values, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subject = new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key));
        var answers = await PolicyAnswers.AskAsync(_policy, subject, now, cancellationToken).ConfigureAwait(false);

        // The application may not know any longer that the relation had ended: the erasure took the date.
        var decision = new PurposeDecision(plan.Schema.Dialect, now, answers.RelationEnded, answers.Hold, withdrawn: null, kept: ErasedPerson.Of(tombstone).KeptPurposes);
        var request = new ErasureRequest(Guid.NewGuid(), now);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var burial = new Burial(TombstoneBook.Of(context)!, names, subject, request, decision, now);
        var run = new ErasureRun(context, reach, decision, key, values, burial, isAgain: true);
        var identifiers = new List<(PersonalColumn, string)>();
        return await RunAsync(
            context,
            plan,
            new DutyTo(subject, names.Of(subject), request, identifiers),
            ErasureTerms.Of(withdrawal: null, answers),
            now,
            run,
            batch =>
            {
                identifiers.Clear();
                run.Hold(batch);
                new OwnValues(reach, run.Runner).Ask(batch, ErasureDuties.IsIdentifier, identifiers);
            },
            token => run.RunAsync(token),
            lines => new ErasureDuties(context, reach, (node, column, use) => IsBack(lines, column) && decision.Ends(node, column, use), _options, _told),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<ErasureReceipt?> EraseAsync(PersonalDataPlan plan, SubjectReach reach, PlainLink link, object value, Tombstone tombstone, ErasureValues values, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var kept = ErasedPerson.Of(tombstone).KeptPurposes;
        var decision = new TombstoneDecision(kept);
        var run = new ErasureRun(context, reach, decision, [], values, isAgain: true);
        return await RunAsync(
            context,
            plan,
            new DutyTo(default, tombstone.SubjectPseudonym, new ErasureRequest(Guid.NewGuid(), now), []),
            new ErasureTerms(Withdrawal: null, RelationEnded: null, IsHeld: false),
            now,
            run,
            batch => TombstoneBook.Hold(reach, batch, [tombstone.Name, tombstone.SubjectPseudonym]),
            async token => await run.RunAsync(reach.PlainSlot(link), value, token).ConfigureAwait(false),

            // Who it was is not known any longer, and no eraser can be asked without it.
            lines => new ErasureDuties(context, reach, (_, column, use) => IsBack(lines, column) && !kept.Contains(use.Purpose.Key), _options, new HashSet<string>()),
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsBack(ReceiptLines lines, PersonalColumn column) => lines.Changed.Any(change => change.Column == column);

    // Where nothing was to go, nothing was done.
    private async Task<ErasureReceipt?> RunAsync(
        TContext context,
        PersonalDataPlan plan,
        DutyTo person,
        ErasureTerms terms,
        DateTimeOffset now,
        ErasureRun run,
        Action<SqlBatch> hold,
        Func<CancellationToken, Task<ReceiptLines?>> erase,
        Func<ReceiptLines, ErasureDuties> duties,
        CancellationToken cancellationToken) => await context.Database.CreateExecutionStrategy().ExecuteAsync(
            run,
            async (_, token) =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
                var batch = run.Runner.Together();
                hold(batch);
                await batch.SendAsync(token).ConfigureAwait(false);
                if (await erase(token).ConfigureAwait(false) is not { Changed.Count: > 0 } lines)
                {
                    return null;
                }

                // Recipients of what came back may have got it in the meantime.
                var (recipients, unlisted) = await duties(lines).FulfilAsync(person, withdrawal: null, now, token).ConfigureAwait(false);
                lines.Add(plan.Problems);
                var receipt = new ErasureReceipt(person.Request, person.Pseudonym, now, plan.Fingerprint, [.. lines.ToMembers(), .. unlisted], recipients, _options.Backups);
                await ReceiptBook.Of(context)!.AddAsync([(receipt, terms)], batch, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return receipt;
            },
            cancellationToken).ConfigureAwait(false);
}
