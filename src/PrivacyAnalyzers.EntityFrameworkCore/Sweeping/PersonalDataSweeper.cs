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
/// People are found by the hashes of the keys, and of the values in plain columns, that the database holds. Whoever was accepted again, or whose erasure is not finished, is left alone. Values that look like pseudonyms stay
/// as they are.
/// </remarks>
public sealed class PersonalDataSweeper<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly IErasurePolicy? _policy;
    private readonly TimeProvider _time;

    /// <summary>Prepares runs.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">How people are erased.</param>
    /// <param name="policy">What only the application knows; where it is null, relations last and nothing is claimed.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public PersonalDataSweeper(IDbContextFactory<TContext> contexts, PersonalDataOptions options, IErasurePolicy? policy = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _policy = policy;
        _time = time ?? TimeProvider.System;
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
            foreach (var (key, _) in await search.PeopleAsync(reach, cancellationToken).ConfigureAwait(false))
            {
                await DoneAsync(EraseAsync(plan, reach, key, names, values, now, cancellationToken)).ConfigureAwait(false);
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

    private async Task<ErasureReceipt?> EraseAsync(PersonalDataPlan plan, SubjectReach reach, IReadOnlyList<object> key, TombstoneNames names, ErasureValues values, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subject = new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key));
        var answers = await PolicyAnswers.AskAsync(_policy, subject, now, cancellationToken).ConfigureAwait(false);
        var decision = new PurposeDecision(plan.Schema.Dialect, now, answers.RelationEnded, answers.Hold, withdrawn: null);
        var request = new ErasureRequest(Guid.NewGuid(), now);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var burial = new Burial(TombstoneBook.Of(context)!, names, subject, request, decision, now);
        var run = new ErasureRun(context, reach, decision, key, values, burial, isAgain: true);
        return await RunAsync(context, plan, names.Of(subject), request, ErasureTerms.Of(withdrawal: null, answers), now, run, run.HoldAsync, token => run.RunAsync(token), cancellationToken).ConfigureAwait(false);
    }

    private async Task<ErasureReceipt?> EraseAsync(PersonalDataPlan plan, SubjectReach reach, PlainLink link, object value, Tombstone tombstone, ErasureValues values, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var decision = new TombstoneDecision(ErasedPerson.Of(tombstone).KeptPurposes);
        var run = new ErasureRun(context, reach, decision, [], values, isAgain: true);
        return await RunAsync(
            context,
            plan,
            tombstone.SubjectPseudonym,
            new ErasureRequest(Guid.NewGuid(), now),
            new ErasureTerms(Withdrawal: null, RelationEnded: null, IsHeld: false),
            now,
            run,
            token => TombstoneBook.HoldAsync(reach, new SqlRunner(context), [tombstone.Name, tombstone.SubjectPseudonym], token),
            async token => await run.RunAsync(reach.PlainSlot(link), value, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    // Where nothing was to go, nothing was done.
    private async Task<ErasureReceipt?> RunAsync(
        TContext context,
        PersonalDataPlan plan,
        string pseudonym,
        ErasureRequest request,
        ErasureTerms terms,
        DateTimeOffset now,
        ErasureRun run,
        Func<CancellationToken, Task> hold,
        Func<CancellationToken, Task<ReceiptLines?>> erase,
        CancellationToken cancellationToken) => await context.Database.CreateExecutionStrategy().ExecuteAsync(
            run,
            async (_, token) =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
                await hold(token).ConfigureAwait(false);
                if (await erase(token).ConfigureAwait(false) is not { Changed.Count: > 0 } lines)
                {
                    return null;
                }

                lines.Add(plan.Problems);
                var receipt = new ErasureReceipt(request, pseudonym, now, plan.Fingerprint, lines.ToMembers(), [], _options.Backups);
                await ReceiptBook.Of(context)!.AddAsync(receipt, terms, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return receipt;
            },
            cancellationToken).ConfigureAwait(false);
}
