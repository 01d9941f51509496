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
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;
using PrivacyAnalyzers.EntityFrameworkCore.Replay;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Erases people from a context: each in one transaction, which is verified before it is committed; a person with more rows than <see cref="PersonalDataOptions.BatchSize"/> in several.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <remarks>
/// A context of its own is made for each erasure, so that nothing is tracked that could be written back. A transaction that fails in passing is tried again as the
/// context's execution strategy says; one that fails for good, or is cancelled, has changed nothing. Where the model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>,
/// the receipt is stored in the same transaction, a request that was answered is answered by it again, and a tombstone refuses those who would write the person back (<see cref="WriterGuard"/>).
/// </remarks>
public sealed class PersonalDataEraser<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly IErasurePolicy? _policy;
    private readonly TimeProvider _time;
    private readonly HashSet<string> _told;
    private readonly IErasureJournal? _journal;
    private readonly IReadOnlyList<ConsentColumn<TContext>> _columns;

    /// <summary>Prepares erasures.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">How people are erased.</param>
    /// <param name="policy">What only the application knows; where it is null, relations last and nothing is claimed, so that what is held for a contract stays.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <param name="recipients">Who tells recipients: their notices are put in the outbox with the erasure. Other recipients are on the receipt, for a person to tell.</param>
    /// <param name="journal">Where erasures are noted outside the database, so that they can be replayed on a restored backup; null for nowhere.</param>
    /// <param name="columns">Columns that repeat what the ledger of consents says: an erasure withdraws and objects in both.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public PersonalDataEraser(
        IDbContextFactory<TContext> contexts, PersonalDataOptions options, IErasurePolicy? policy = null, TimeProvider? time = null, IEnumerable<IRecipientEraser>? recipients = null, IErasureJournal? journal = null,
        IEnumerable<ConsentColumn<TContext>>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _policy = policy;
        _time = time ?? TimeProvider.System;
        _told = (recipients ?? []).Select(static recipient => recipient.Recipient).ToHashSet(StringComparer.Ordinal);
        _journal = journal;
        _columns = [.. columns ?? []];
    }

    /// <summary>Erases a person: every member that no purpose keeps (GDPR 17). Counts as withdrawal of every consent and as objection.</summary>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request. Asked again for one that was interrupted, the erasure goes on.</param>
    /// <param name="cancellationToken">Cancels the erasure, which then has changed nothing; or, where it takes several transactions, is not finished, and can be resumed.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The context does not store people of that type, or the identity is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">Nobody has that key.</exception>
    /// <exception cref="PersonalDataPlanException">The plan has problems.</exception>
    /// <exception cref="ErasurePlanChangedException">The request was begun under another plan.</exception>
    /// <exception cref="ErasureVerificationException">Something was left, and nothing was erased; or, of several transactions, the last one was undone.</exception>
    [ExercisesRight(DataSubjectRight.Erasure)]
    public Task<ErasureReceipt> EraseAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default) =>
        EraseAsync(type, subject, request, withdrawal: null, recorded: null, progress: null, cancellationToken);

    /// <summary>Erases a person, as the other overload does, and tells how far it has come.</summary>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="progress">Told after each transaction, where there are several.</param>
    /// <param name="cancellationToken">Cancels the erasure.</param>
    /// <inheritdoc cref="EraseAsync(EntityDescriptor, SubjectId, ErasureRequest, CancellationToken)"/>
    [ExercisesRight(DataSubjectRight.Erasure)]
    public Task<ErasureReceipt> EraseAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, IProgress<ErasureProgress>? progress, CancellationToken cancellationToken = default) =>
        EraseAsync(type, subject, request, withdrawal: null, recorded: null, progress, cancellationToken);

    /// <summary>Erases many people, as the erasure of each would: most of them by the same statements, which name them by a temporary table.</summary>
    /// <param name="type">The type of the people.</param>
    /// <param name="people">The people, with a request each.</param>
    /// <param name="progress">Told the number of people that are done, after each thousand.</param>
    /// <param name="cancellationToken">Cancels the run; who is done stays done.</param>
    /// <returns>A receipt for each, and whom nobody stores.</returns>
    /// <remarks>
    /// Up to a thousand people, and as many rows as <see cref="PersonalDataOptions.BatchSize"/>, go in one transaction; where it fails, nothing was done to any of them. Asked again with the same requests, the run goes on. One after
    /// the other go those whom a claim keeps, who have too many rows of their own, or whose erasure was begun before; and all where the model has no <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>, or rows
    /// with several owners and no key.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="people"/> is null.</exception>
    /// <exception cref="ArgumentException">The context does not store people of that type, an identity is of another kind, or a request is one of another person or of two.</exception>
    /// <exception cref="PersonalDataPlanException">The plan has problems.</exception>
    /// <exception cref="ErasureVerificationException">Something was left of somebody, and nobody in that transaction was erased.</exception>
    [ExercisesRight(DataSubjectRight.Erasure)]
    public async Task<GroupErasureReport> EraseManyAsync(EntityDescriptor type, IReadOnlyCollection<SubjectErasure> people, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(people);
        AmbientTransaction.Refuse("An erasure");
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var group = new GroupErasure<TContext>(context, _options, _policy, _time.GetUtcNow(), _told, _journal, _columns, (person, token) => EraseAsync(type, person.Subject, person.Request, token));
        return await group.RunAsync(type, people, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Erases what only one purpose kept of a person (GDPR 7(3), 17(1)(b)).</summary>
    /// <typeparam name="TPurpose">The purpose whose consent was withdrawn.</typeparam>
    /// <inheritdoc cref="EraseAsync(EntityDescriptor, SubjectId, ErasureRequest, CancellationToken)"/>
    [ExercisesRight(DataSubjectRight.ConsentWithdrawal)]
    public Task<ErasureReceipt> EraseForAsync<TPurpose>(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => EraseAsync(type, subject, request, Withdrawal.Of(typeof(TPurpose)), recorded: null, progress: null, cancellationToken);

    /// <summary>Lists erasures that took several transactions and were interrupted, or are under way.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The erasures, by when they began; none where the model has no <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</returns>
    public async Task<IReadOnlyList<UnfinishedErasure>> ListUnfinishedAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return CheckpointBook.Of(context) is { } book ? await book.ListAsync(cancellationToken).ConfigureAwait(false) : [];
    }

    /// <summary>Goes on with an erasure that was interrupted.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="progress">Told after each transaction; null for nobody.</param>
    /// <param name="cancellationToken">Interrupts it again.</param>
    /// <returns>What was done, before and after the interruption.</returns>
    /// <exception cref="KeyNotFoundException">No erasure for that request is unfinished.</exception>
    /// <exception cref="ErasurePlanChangedException">The request was begun under another plan.</exception>
    /// <exception cref="ErasureVerificationException">Something was left, and the last transaction was undone.</exception>
    [ExercisesRight(DataSubjectRight.Erasure)]
    public async Task<ErasureReceipt> ResumeAsync(Guid requestId, IProgress<ErasureProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var checkpoint = await (CheckpointBook.Of(context)?.FindAsync(requestId, cancellationToken) ?? Task.FromResult<ErasureCheckpoint?>(null)).ConfigureAwait(false);
        var subject = PersonalDataPlan.Of(context).Subjects.FirstOrDefault(subject => subject.Subject.Facts.SubjectName == checkpoint?.SubjectKind);
        if (checkpoint is null || subject is null)
        {
            throw new KeyNotFoundException("No erasure for that request is unfinished.");
        }

        var request = new ErasureRequest(requestId, new DateTimeOffset(checkpoint.ReceivedAtTicks, TimeSpan.Zero));
        return await EraseAsync(subject.Subject, new SubjectId(checkpoint.SubjectKind, checkpoint.SubjectKey), request, checkpoint.Withdrawal, recorded: null, progress, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<ErasureReceipt> EraseAsync(EntityDescriptor type, SubjectId subject, ErasureRequest request, Withdrawal? withdrawal, ErasureTerms? recorded, IProgress<ErasureProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(request);
        AmbientTransaction.Refuse("An erasure");
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var watch = new ErasureWatch(context, type.Facts.SubjectName ?? type.Facts.Name, request.Id);
        try
        {
            return await EraseAsync(context, watch, type, subject, request, withdrawal, recorded, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (watch.Failed(exception))
        {
            throw;
        }
    }

    private async Task<ErasureReceipt> EraseAsync(
        TContext context,
        ErasureWatch watch,
        EntityDescriptor type,
        SubjectId subject,
        ErasureRequest request,
        Withdrawal? withdrawal,
        ErasureTerms? recorded,
        IProgress<ErasureProgress>? progress,
        CancellationToken cancellationToken)
    {
        var plan = PersonalDataPlan.Of(context);
        plan.Validate(_options.Unreached);
        var reach = plan.Find(type)?.Reach ?? throw new ArgumentException($"'{typeof(TContext).Name}' stores nobody of the type '{type.Facts.Name}'.", nameof(type));
        var key = SubjectKeyText.Of(reach, subject);
        var now = _time.GetUtcNow();
        using var names = new TombstoneNames(_options);
        var pseudonym = names.Of(subject);
        var book = ReceiptBook.Of(context);
        var strategy = context.Database.CreateExecutionStrategy();

        // What is asked of it until then goes over one connection, and in one command.
        await strategy.ExecuteAsync(context.Database, static (database, token) => database.OpenConnectionAsync(token), cancellationToken).ConfigureAwait(false);
        var checkpoints = CheckpointBook.Of(context);
        var (earlier, isBegun) = await strategy.ExecuteAsync(request.Id, (id, token) => AskAsync(context, book, checkpoints, id, token), cancellationToken).ConfigureAwait(false);
        if (earlier is not null)
        {
            await NoteAsync(context, cancellationToken).ConfigureAwait(false);
            return earlier.SubjectPseudonym != pseudonym ? throw new ArgumentException("The request is one of another person.", nameof(request))
                : RecipientBook.Of(context) is { } notices ? await notices.WithStatesAsync(earlier, cancellationToken).ConfigureAwait(false) : earlier;
        }

        var first = await (checkpoints?.BeginAsync(plan, subject, pseudonym, request, withdrawal, isBegun, now, cancellationToken) ?? Task.FromResult<ErasureCheckpoint>(null!)).ConfigureAwait(false);

        // The application may need one itself to answer.
        await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        var answers = await PolicyAnswers.AskAsync(_policy, subject, now, cancellationToken).ConfigureAwait(false);
        answers = recorded?.Complete(answers) ?? answers;
        var decision = new PurposeDecision(plan.Schema.Dialect, now, answers.RelationEnded, answers.Hold, withdrawal?.Purpose);
        using var values = _options.NewValues(now);
        var burial = TombstoneBook.Of(context) is { } tombstones ? new Burial(tombstones, names, subject, request, decision, now) : null;
        await strategy.ExecuteAsync(context.Database, static (database, token) => database.OpenConnectionAsync(token), cancellationToken).ConfigureAwait(false);
        var batched = checkpoints is null ? null : new BatchedErasure(context, checkpoints, first, _options.BatchSize, watch, progress);
        var run = new ErasureRun(context, reach, decision, key, values, burial);
        var duties = new ErasureDuties(context, reach, decision.Ends, _options, _told);
        ErasureReceipt? receipt = null;
        var isTooMuch = isBegun && batched is not null;

        // Whether one transaction is enough is asked in it, before it changes anything. Where it is not, it is given up.
        for (var asks = !isTooMuch && batched is not null; receipt is null; asks = false)
        {
            await (isTooMuch ? batched!.RunAsync(reach, decision, key, values, burial!, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
            isTooMuch = false;
            try
            {
                await strategy.ExecuteInTransactionAsync(
                    run,
                    (erasure, token) => EraseOnceAsync(erasure, asks, token),

                    // Asked where nobody knows whether the commit arrived. Without a receipt, a person who is still there is erased once more, which changes nothing twice.
                    async (erasure, token) => book is null ? !await erasure.ExistsAsync(token).ConfigureAwait(false) : await book.FindAsync(request.Id, token).ConfigureAwait(false) is not null,

                    // Whoever has waited has to see what others did meanwhile.
                    IsolationLevel.ReadCommitted,
                    cancellationToken).ConfigureAwait(false);
            }
            catch (TooManyRowsException) when (asks)
            {
                isTooMuch = true;
            }
        }

        watch.Done(receipt);
        await NoteAsync(context, cancellationToken).ConfigureAwait(false);
        return receipt;

        async Task EraseOnceAsync(ErasureRun erasure, bool asks, CancellationToken token)
        {
            context.ChangeTracker.Clear();
            (receipt, var batches, var identifiers, var batch) = (null, default(BatchProgress), new List<(PersonalColumn, string)>(), erasure.Runner.Together());
            var (standings, end) = (new List<ConsentStanding>(), default((long, string)?));
            erasure.Hold(batch);

            // Somebody else may have gone on with the same request.
            book?.Ask(batch, request.Id, found => receipt = found);
            checkpoints?.Ask(batch, request.Id, found => batches = found);
            new OwnValues(reach, erasure.Runner).Ask(batch, ErasureDuties.IsIdentifier, identifiers);
            ErasureActs.Ask(batch, context, _options, subject, standings);
            await AskForBatchesAsync(erasure, asks, batch, token).ConfigureAwait(false);
            if (receipt is not null)
            {
                return;
            }

            var (recipients, unlisted) = await duties.FulfilAsync(new DutyTo(subject, pseudonym, request, identifiers), withdrawal, now, token).ConfigureAwait(false);
            await WithdrawAsync(context, reach, subject, request, withdrawal, standings, now, token).ConfigureAwait(false);
            var lines = await erasure.RunAsync(token, earlier: batches, last: Last).ConfigureAwait(false) ?? throw new KeyNotFoundException($"Nobody of the type '{type.Facts.Name}' has that key.");
            lines.Add(plan.Problems);
            receipt = new ErasureReceipt(request, pseudonym, now, plan.Fingerprint, [.. lines.ToMembers(), .. unlisted], recipients, _options.Backups);
            await (book?.AddAsync([(receipt, ErasureTerms.Of(withdrawal, answers))], end, batch, token) ?? Task.CompletedTask).ConfigureAwait(false);

            void Last(SqlBatch waiting)
            {
                checkpoints?.Remove(waiting, pseudonym, withdrawal);
                book?.Hold(waiting, 1, found => end = found);
            }
        }

        async Task AskForBatchesAsync(ErasureRun erasure, bool asks, SqlBatch batch, CancellationToken token)
        {
            // What plain columns equal has to be known first.
            if (asks && reach.Captured.Count > 0)
            {
                await batch.SendAsync(token).ConfigureAwait(false);
            }

            var isMore = false;
            if (asks)
            {
                batched!.Ask(reach, decision, erasure.Runner, values, batch, () => isMore = true);
            }

            await batch.SendAsync(token).ConfigureAwait(false);
            if (isMore && receipt is null)
            {
                throw new TooManyRowsException();
            }
        }
    }

    /// <returns>The receipt of a request that was answered, and whether it was begun.</returns>
    private static async Task<(ErasureReceipt? Receipt, bool IsBegun)> AskAsync(TContext context, ReceiptBook? book, CheckpointBook? checkpoints, Guid request, CancellationToken cancellationToken)
    {
        var (receipt, isBegun, batch) = (default(ErasureReceipt), false, new SqlRunner(context).Together());
        book?.Ask(batch, request, found => receipt = found);
        checkpoints?.Ask(batch, request, _ => isBegun = true);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return (receipt, isBegun);
    }

    private async Task WithdrawAsync(TContext context, SubjectReach reach, SubjectId subject, ErasureRequest request, Withdrawal? withdrawal, List<ConsentStanding> standings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = await ErasureActs.RecordAsync(context, reach, _options, subject, request, withdrawal, standings, now, cancellationToken).ConfigureAwait(false);
        foreach (var column in _columns.Where(column => ended.Contains(PurposeKey.Of(column.PurposeType))))
        {
            await column.FollowAsync(context, subject, isGiven: false, cancellationToken).ConfigureAwait(false);
        }
    }

    // After the commit: what the journal misses where this fails is noted with the next erasure, or when the request is made again.
    private Task NoteAsync(TContext context, CancellationToken cancellationToken) => _journal is null ? Task.CompletedTask : JournalKeeper.CatchUpAsync(context, _journal, cancellationToken);

    private sealed class TooManyRowsException : Exception;
}
