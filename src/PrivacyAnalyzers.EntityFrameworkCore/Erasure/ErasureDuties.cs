using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>
/// What an erasure owes beside erasing, done in its first transaction and before anything changes: the addresses of whoever objects to marketing go on the opposition list (GDPR 21(3)), and recipients
/// are put in the outbox with what they know the person by (17(2), 19). Done again, it changes nothing.
/// </summary>
internal sealed class ErasureDuties(DbContext context, SubjectReach reach, Func<RowNode, PersonalColumn, PurposeUse, bool> ends, PersonalDataOptions options, IReadOnlySet<string> told)
{
    /// <returns>How far each recipient is, and what could not be put on the list.</returns>
    internal async Task<(IReadOnlyList<RecipientErasure> Recipients, IReadOnlyList<ErasedMember> Unlisted)> FulfilAsync(
        DutyTo person, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await FulfilAsync([person], withdrawal, now, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Does it for several people.</summary>
    /// <returns>Of each in turn: how far each recipient is, and what could not be put on the list.</returns>
    internal async Task<IReadOnlyList<(IReadOnlyList<RecipientErasure> Recipients, IReadOnlyList<ErasedMember> Unlisted)>> FulfilAsync(
        IReadOnlyList<DutyTo> people, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unlisted = await ListAsync(people, withdrawal, now, cancellationToken).ConfigureAwait(false);
        var told = Tell(people, now);
        await (RecipientBook.Of(context)?.AddAsync(told.SelectMany(static person => person.Notices), cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        return [.. people.Select((_, i) => (told[i].Lines, unlisted[i]))];
    }

    /// <summary>What recipients, or the opposition list, know people by.</summary>
    internal static bool IsIdentifier(PersonalColumn column) => PersonAddresses.IsAddress(column) || column.Facts.Category is DataCategory.AccountIdentifier or DataCategory.OnlineIdentifier;

    // Who is not contacted for marketing at all has nothing to object to: then nothing is kept about them.
    private async Task<IReadOnlyList<IReadOnlyList<ErasedMember>>> ListAsync(IReadOnlyList<DutyTo> people, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var objects = withdrawal is null ? reach.Schema.Purposes.Values.Any(static purpose => purpose.IsMarketing) : reach.Schema.Purposes.TryGetValue(withdrawal.Purpose, out var purpose) && purpose.IsMarketing;
        if (!objects || OppositionBook.Of(context, options) is not { } book)
        {
            return [.. people.Select(static _ => Array.Empty<ErasedMember>())];
        }

        var channel = withdrawal?.Channel ?? Channel.Any;
        var hashes = people.Select(person => PersonAddresses.Hashes(book, person.Values, channel)).ToList();
        await book.AddAsync(hashes.SelectMany(static person => person).Select(static address => address.Hash).OfType<string>(), channel, now, cancellationToken).ConfigureAwait(false);
        return
        [
            .. hashes.Select(static person => person.Where(static address => address.Hash is null).GroupBy(static address => address.Column)
                .Select(static group => new ErasedMember(group.Key.Entity, group.Key.Path, ErasureOutcome.NotReached, group.Count(), reason: "could not be read as an address or number, and is not on the opposition list")).ToList()),
        ];
    }

    private List<(IReadOnlyList<RecipientErasure> Lines, IReadOnlyList<RecipientNotice> Notices)> Tell(IReadOnlyList<DutyTo> people, DateTimeOffset now)
    {
        var ended = reach.Order.SelectMany(node => node.Node.Personal.SelectMany(column => column.Uses.Where(use => ends(node.Node, column, use))))
            .SelectMany(static use => use.Purpose.Recipients.Select(recipient => (Recipient: recipient, use.Purpose.Key))).ToLookup(static pair => pair.Recipient.Name, StringComparer.Ordinal);
        var isThere = RecipientBook.Of(context) is not null;
        var lines = new List<(RecipientErasure Line, HashSet<string>? Purposes)>();
        foreach (var group in ended.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var recipient = group.Key;
            if (options.HostsOfTheDatabase.Contains(recipient))
            {
                // What is gone from the database is gone from there.
                lines.Add((new RecipientErasure(recipient, RecipientErasureState.Done, now), null));
                continue;
            }

            var isTold = told.Contains(recipient);
            if (!isTold && group.All(static pair => pair.Recipient.Role == RecipientRole.Internal))
            {
                continue;
            }

            var state = isTold && isThere ? RecipientErasureState.Pending : RecipientErasureState.NotReached;
            var reason = state == RecipientErasureState.Pending ? "to be told" : isTold ? "the model has no outbox: call 'UsePrivacyTables'" : people.All(static person => person.Subject.IsEmpty) ? "only a value names the person here: a person has to tell them" : "no eraser is registered: a person has to tell them";
            lines.Add((new RecipientErasure(recipient, state, now, reason), group.Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal)));
        }

        return [.. people.Select(person => (
            (IReadOnlyList<RecipientErasure>)[.. lines.Select(static line => line.Line)],
            (IReadOnlyList<RecipientNotice>)[.. lines.Where(static line => line.Purposes is not null).Select(line => Notice(person, line.Line, line.Purposes!, now))]))];
    }

    private RecipientNotice Notice(DutyTo person, RecipientErasure line, HashSet<string> purposes, DateTimeOffset now)
    {
        var id = RecipientBook.IdOf(person.Request.Id, line.Recipient);

        // Only what the recipient got for a purpose of its own.
        var identifiers = person.Values.Where(value => value.Column.Uses.Any(use => purposes.Contains(use.Purpose.Key))).GroupBy(static value => value.Column.Path, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => string.Join('\n', group.Select(static value => value.Value).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
        return new RecipientNotice
        {
            Id = id,
            RequestId = person.Request.Id,
            SubjectPseudonym = person.Pseudonym,
            Recipient = line.Recipient,
            State = line.State,
            SinceTicks = now.UtcTicks,
            DueTicks = now.UtcTicks,
            SealedIdentity = line.State == RecipientErasureState.Pending ? new IdentitySeal(options).Seal(id, person.Subject, identifiers) : null,
        };
    }
}

/// <summary>Somebody whom an erasure owes something.</summary>
/// <param name="Subject">Who it is.</param>
/// <param name="Pseudonym">The person, as receipts name them.</param>
/// <param name="Request">The request.</param>
/// <param name="Values">What recipients, or the opposition list, know them by.</param>
internal sealed record DutyTo(SubjectId Subject, string Pseudonym, ErasureRequest Request, IReadOnlyList<(PersonalColumn Column, string Value)> Values);
