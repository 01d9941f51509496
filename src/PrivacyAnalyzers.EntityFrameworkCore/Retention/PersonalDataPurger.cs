using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Retention;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Erases what no purpose keeps any longer, of everybody (GDPR 5(1)(e)): up to a thousand people of whom the same stays, and as many rows as <see cref="PersonalDataOptions.BatchSize"/>, in one transaction.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <remarks>A run that is cancelled, or fails, has done what it did to the people before; the next run does the rest.</remarks>
public sealed class PersonalDataPurger<TContext>
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
    public PersonalDataPurger(IDbContextFactory<TContext> contexts, PersonalDataOptions options, IErasurePolicy? policy = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _policy = policy;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Erases what no purpose keeps any longer.</summary>
    /// <param name="isDryRun">True to undo everything again, and only report.</param>
    /// <param name="progress">Told the number of people that are done.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What was done, or would be.</returns>
    /// <exception cref="PersonalDataPlanException">The plan has problems.</exception>
    /// <exception cref="ErasureVerificationException">Something was left of somebody, and nothing was done to the people of that transaction.</exception>
    public async Task<RetentionReport> PurgeAsync(bool isDryRun, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var report = await RunAsync(isDryRun, progress, cancellationToken).ConfigureAwait(false);
            PrivacyMeter.Purged(isDryRun, "done", start, report);
            return report;
        }
        catch (Exception exception)
        {
            PrivacyMeter.Purged(isDryRun, PrivacyMeter.OutcomeOf(exception), start, report: null);
            throw;
        }
    }

    private async Task<RetentionReport> RunAsync(bool isDryRun, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        AmbientTransaction.Refuse("A purge");
        var now = _time.GetUtcNow();
        var lines = new PurgeLines();
        using var values = _options.NewValues(now);
        await using var first = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var plan = PersonalDataPlan.Of(first);
        plan.Validate(_options.Unreached);
        var (done, archived) = (0L, 0L);
        foreach (var reach in plan.Subjects.Select(static subject => subject.Reach).Where(reach => IsAskedOnce(reach, plan)))
        {
            foreach (var keys in (await SubjectKeys.ReadAsync(first, reach, cancellationToken).ConfigureAwait(false)).Where(key => !FreshRow.IsOne(reach, key)).Chunk(PeopleBatches.Size))
            {
                foreach (var (changed, rows) in await PurgeAsync(reach, keys, now, values, isDryRun, cancellationToken).ConfigureAwait(false))
                {
                    lines.Add(changed);
                    archived += rows;
                }

                for (var i = 0; i < keys.Length; i++)
                {
                    progress?.Report(++done);
                }
            }
        }

        return new RetentionReport(now, isDryRun, [.. lines.ToMembers(), .. await OppositionsAsync(first, now, isDryRun, cancellationToken).ConfigureAwait(false)], archived);
    }

    // The list is a purpose of its own, with its own term.
    private async Task<IReadOnlyList<PurgedMember>> OppositionsAsync(TContext context, DateTimeOffset now, bool isDryRun, CancellationToken cancellationToken)
    {
        if (_options.OppositionRetention is not { } retention || OppositionBook.Of(context, _options) is not { } book)
        {
            return [];
        }

        var before = Iso8601Duration.Parse(retention).Before(now);
        var rows = isDryRun ? await book.Before(before).CountAsync(cancellationToken).ConfigureAwait(false) : await book.ExpireAsync(before, cancellationToken).ConfigureAwait(false);
        return rows == 0 ? [] : [new PurgedMember(typeof(ListedAddress).FullName!, nameof(ListedAddress.AddressHash), OppositionBook.Purpose, ErasureOutcome.Deleted, rows)];
    }

    // Somebody who is stored as a customer is not asked for again as a person.
    private static bool IsAskedOnce(SubjectReach reach, PersonalDataPlan plan) =>
        plan.Subjects.All(other => other.Reach == reach || !reach.Type.GetAllBaseTypes().Contains(other.Reach.Type));

    private async Task<IReadOnlyList<(IReadOnlyList<ChangedRows> Changed, long Archived)>> PurgeAsync(SubjectReach reach, IReadOnlyList<IReadOnlyList<object>> keys, DateTimeOffset now, ErasureValues values, bool isDryRun, CancellationToken cancellationToken)
    {
        var (people, decisions) = (new List<StagedPerson>(), new Dictionary<DateTimeOffset, RetentionDecision>());
        foreach (var key in keys)
        {
            var subject = new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key));
            var answers = await PolicyAnswers.AskAsync(_policy, subject, now, cancellationToken).ConfigureAwait(false);
            if (answers.Hold is not null)
            {
                // A claim keeps everything.
                continue;
            }

            var ended = answers.RelationEnded ?? DateTimeOffset.MaxValue;
            if (!decisions.TryGetValue(ended, out var decision))
            {
                decision = new RetentionDecision(reach.Schema.Dialect, now, answers.RelationEnded);
                decisions.Add(ended, decision);
            }

            people.Add(new StagedPerson(people.Count, subject, key, answers, decision));
        }

        var changed = new List<(IReadOnlyList<ChangedRows> Changed, long Archived)>();
        var waiting = new Stack<IReadOnlyList<StagedPerson>>(PeopleBatches.Of(reach, people));
        while (waiting.TryPop(out var some))
        {
            if (await PurgeAsync(reach, some, values, isDryRun, cancellationToken).ConfigureAwait(false) is { } lines)
            {
                changed.Add(lines);
                continue;
            }

            foreach (var half in PeopleBatches.Halves(some))
            {
                waiting.Push(half);
            }
        }

        return changed;
    }

    // Null where they have more rows than one transaction should change; one person has not.
    private async Task<(IReadOnlyList<ChangedRows> Changed, long Archived)?> PurgeAsync(SubjectReach reach, IReadOnlyList<StagedPerson> people, ErasureValues values, bool isDryRun, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync<StagedRun, (IReadOnlyList<ChangedRows> Changed, long Archived)?>(
            // What an earlier purge put there stays: every day it would be another pseudonym, and on the report again.
            new StagedRun(context, reach, values, isAgain: true),
            async (purge, token) =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);

                // Somebody who went since the keys were read needs nothing more.
                var found = await purge.FillAsync(people, token).ConfigureAwait(false);
                if (found.Count == 0)
                {
                    return ([], 0);
                }

                if (people.Count > 1 && await purge.IsTooMuchAsync(people[0].Decision, _options.BatchSize, token).ConfigureAwait(false))
                {
                    return null;
                }

                var lines = await purge.RunForAllAsync(found, token).ConfigureAwait(false);
                if (!isDryRun)
                {
                    await transaction.CommitAsync(token).ConfigureAwait(false);
                }

                return lines;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
