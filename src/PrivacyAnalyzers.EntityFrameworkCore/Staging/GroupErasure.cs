using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Receipts;
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;
using PrivacyAnalyzers.EntityFrameworkCore.Replay;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>
/// Erases a list of people: together where that is possible, and one after the other those who are kept whole by a claim, whose erasure was begun before, who are asked for twice, or who alone have more rows than one
/// transaction should change.
/// </summary>
internal sealed class GroupErasure<TContext>(
    TContext context,
    PersonalDataOptions options,
    IErasurePolicy? policy,
    DateTimeOffset now,
    IReadOnlySet<string> told,
    IErasureJournal? journal,
    IReadOnlyList<ConsentColumn<TContext>> columns,
    Func<SubjectErasure, CancellationToken, Task<ErasureReceipt>> alone)
    where TContext : DbContext
{
    private readonly Dictionary<Guid, ErasureReceipt> _receipts = [];
    private readonly List<SubjectErasure> _missing = [];
    private int _together;

    internal async Task<GroupErasureReport> RunAsync(EntityDescriptor type, IReadOnlyCollection<SubjectErasure> people, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var plan = PersonalDataPlan.Of(context);
        plan.Validate(options.Unreached);
        var reach = plan.Find(type)?.Reach ?? throw new ArgumentException($"'{typeof(TContext).Name}' stores nobody of the type '{type.Facts.Name}'.", nameof(type));
        if (people.DistinctBy(static person => person.Request.Id).Count() < people.Count)
        {
            throw new ArgumentException("Each person has a request of their own.", nameof(people));
        }

        // All keys are read before anything is done.
        var keys = people.ToDictionary(static person => person.Request.Id, person => SubjectKeyText.Of(reach, person.Subject));
        var seen = new HashSet<SubjectId>();
        var isPossible = StagedErasure<TContext>.IsPossible(context, reach);
        foreach (var some in people.Chunk(PeopleBatches.Size))
        {
            var open = await AnswerAsync(some, cancellationToken).ConfigureAwait(false);
            var rest = isPossible ? await TogetherAsync(plan, reach, open, keys, seen, cancellationToken).ConfigureAwait(false) : open;
            foreach (var person in rest)
            {
                await AloneAsync(person, cancellationToken).ConfigureAwait(false);
            }

            progress?.Report(_receipts.Count + _missing.Count);
        }

        return new GroupErasureReport([.. people.Where(person => _receipts.ContainsKey(person.Request.Id)).Select(person => _receipts[person.Request.Id])], _missing, _together);
    }

    // Requests that were answered are answered by their receipts.
    private async Task<IReadOnlyList<SubjectErasure>> AnswerAsync(IReadOnlyList<SubjectErasure> people, CancellationToken cancellationToken)
    {
        if (ReceiptBook.Of(context) is not { } book)
        {
            return people;
        }

        using var names = new TombstoneNames(options);
        var (answered, notices) = (await book.FindAsync(people.Select(static person => person.Request.Id), cancellationToken).ConfigureAwait(false), RecipientBook.Of(context));
        foreach (var person in people)
        {
            if (answered.TryGetValue(person.Request.Id, out var receipt))
            {
                _receipts.Add(person.Request.Id, receipt.SubjectPseudonym != names.Of(person.Subject) ? throw new ArgumentException("A request is one of another person.", nameof(people))
                    : notices is null ? receipt : await notices.WithStatesAsync(receipt, cancellationToken).ConfigureAwait(false));
            }
        }

        return [.. people.Where(person => !answered.ContainsKey(person.Request.Id))];
    }

    /// <returns>Those who were not erased together with others.</returns>
    private async Task<IReadOnlyList<SubjectErasure>> TogetherAsync(
        PersonalDataPlan plan, SubjectReach reach, IReadOnlyList<SubjectErasure> people, Dictionary<Guid, IReadOnlyList<object>> keys, HashSet<SubjectId> seen, CancellationToken cancellationToken)
    {
        using var names = new TombstoneNames(options);
        var unfinished = CheckpointBook.Of(context) is { } checkpoints ? await checkpoints.PeopleAsync(cancellationToken).ConfigureAwait(false) : new HashSet<string>();
        var (rest, staged, decisions) = (new List<SubjectErasure>(), new List<StagedPerson>(), new Dictionary<DateTimeOffset, PurposeDecision>());
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            var answers = await PolicyAnswers.AskAsync(policy, person.Subject, now, cancellationToken).ConfigureAwait(false);
            if (!seen.Add(person.Subject) || answers.Hold is not null || unfinished.Contains(names.Of(person.Subject)))
            {
                rest.Add(person);
                continue;
            }

            // People of whom the application says the same share what is known of the model.
            var ended = answers.RelationEnded ?? DateTimeOffset.MaxValue;
            if (!decisions.TryGetValue(ended, out var decision))
            {
                decision = new PurposeDecision(plan.Schema.Dialect, now, answers.RelationEnded, hold: null, withdrawn: null);
                decisions.Add(ended, decision);
            }

            staged.Add(new StagedPerson(i, person.Subject, keys[person.Request.Id], answers, decision));
        }

        var requests = staged.ToDictionary(static person => person.Number, person => people[person.Number].Request);
        var erasure = new StagedErasure<TContext>(context, plan, reach, options, told, columns, now);
        var waiting = new Stack<IReadOnlyList<StagedPerson>>(PeopleBatches.Of(reach, staged));
        while (waiting.TryPop(out var some))
        {
            if (await erasure.EraseAsync(some, requests, cancellationToken).ConfigureAwait(false) is { } receipts)
            {
                await (journal is null ? Task.CompletedTask : JournalKeeper.CatchUpAsync(context, journal, cancellationToken)).ConfigureAwait(false);
                _together += receipts.Count;
                foreach (var person in some.Select(person => people[person.Number]))
                {
                    Note(person, receipts.GetValueOrDefault(person.Request.Id));
                }
            }
            else if (some.Count == 1)
            {
                rest.Add(people[some[0].Number]);
            }
            else
            {
                foreach (var half in PeopleBatches.Halves(some))
                {
                    waiting.Push(half);
                }
            }
        }

        return rest;
    }

    private async Task AloneAsync(SubjectErasure person, CancellationToken cancellationToken)
    {
        ErasureReceipt? receipt = null;
        try
        {
            receipt = await alone(person, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException)
        {
            // Nobody has that key: the others go on.
        }

        Note(person, receipt);
    }

    private void Note(SubjectErasure person, ErasureReceipt? receipt)
    {
        if (receipt is null)
        {
            _missing.Add(person);
            return;
        }

        _receipts.Add(person.Request.Id, receipt);
    }
}
