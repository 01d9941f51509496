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
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Erases what no purpose keeps any longer, of everybody (GDPR 5(1)(e)): one person after the other, each in a transaction of their own.</summary>
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
    /// <exception cref="ErasureVerificationException">Something was left of a person, to whom nothing was done.</exception>
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
        var now = _time.GetUtcNow();
        var lines = new PurgeLines();
        using var values = _options.NewValues(now);
        await using var first = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var plan = PersonalDataPlan.Of(first);
        plan.Validate(_options.Unreached);
        var done = 0L;
        foreach (var reach in plan.Subjects.Select(static subject => subject.Reach).Where(reach => IsAskedOnce(reach, plan)))
        {
            foreach (var key in await SubjectKeys.ReadAsync(first, reach, cancellationToken).ConfigureAwait(false))
            {
                var changed = await PurgeAsync(reach, key, now, values, isDryRun, cancellationToken).ConfigureAwait(false);
                lines.Add(changed);
                progress?.Report(++done);
            }
        }

        return new RetentionReport(now, isDryRun, [.. lines.ToMembers(), .. await OppositionsAsync(first, now, isDryRun, cancellationToken).ConfigureAwait(false)]);
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

    private async Task<IReadOnlyList<ChangedRows>> PurgeAsync(SubjectReach reach, IReadOnlyList<object> key, DateTimeOffset now, ErasureValues values, bool isDryRun, CancellationToken cancellationToken)
    {
        var subject = new SubjectId(reach.Subject.Facts.SubjectName!, SubjectKeyText.Write(key, reach.Key));
        var answers = await PolicyAnswers.AskAsync(_policy, subject, now, cancellationToken).ConfigureAwait(false);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var decision = new RetentionDecision(reach.Schema.Dialect, now, answers.RelationEnded, answers.Hold is not null);
        var run = new ErasureRun(context, reach, decision, key, values);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            run,
            async (purge, token) =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                var lines = await purge.RunAsync(token, tellsWhatStays: false).ConfigureAwait(false);
                if (!isDryRun)
                {
                    await transaction.CommitAsync(token).ConfigureAwait(false);
                }

                // Somebody who went since the keys were read needs nothing more.
                return lines?.Changed ?? [];
            },
            cancellationToken).ConfigureAwait(false);
    }
}
