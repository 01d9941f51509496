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
internal sealed class ErasureDuties(DbContext context, SubjectReach reach, PurposeDecision decision, PersonalDataOptions options, IReadOnlySet<string> told)
{
    private readonly Dictionary<string, PurposeDescriptor> _purposes =
        reach.Schema.Descriptors.Store.Entities.SelectMany(static entity => entity.Members).SelectMany(static member => member.Facts.Purposes).Select(static use => use.Purpose).GroupBy(static purpose => purpose.Key).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    /// <returns>How far each recipient is, and what could not be put on the list.</returns>
    internal async Task<(IReadOnlyList<RecipientErasure> Recipients, IReadOnlyList<ErasedMember> Unlisted)> FulfilAsync(
        SubjectId subject, IReadOnlyList<object> key, string pseudonym, ErasureRequest request, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = await new OwnValues(context, reach, key).ReadAsync(IsIdentifier, cancellationToken).ConfigureAwait(false);
        var unlisted = await ListAsync(values, withdrawal, now, cancellationToken).ConfigureAwait(false);
        return (await NotifyAsync(values, subject, pseudonym, request, now, cancellationToken).ConfigureAwait(false), unlisted);
    }

    private static bool IsIdentifier(PersonalColumn column) => PersonAddresses.IsAddress(column) || column.Facts.Category is DataCategory.AccountIdentifier or DataCategory.OnlineIdentifier;

    // Who is not contacted for marketing at all has nothing to object to: then nothing is kept about them.
    private async Task<IReadOnlyList<ErasedMember>> ListAsync(IReadOnlyList<(PersonalColumn Column, string Value)> values, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var objects = withdrawal is null ? _purposes.Values.Any(static purpose => purpose.IsMarketing) : _purposes.TryGetValue(withdrawal.Purpose, out var purpose) && purpose.IsMarketing;
        if (!objects || OppositionBook.Of(context, options) is not { } book)
        {
            return [];
        }

        var channel = withdrawal?.Channel ?? Channel.Any;
        var hashes = PersonAddresses.Hashes(book, values, channel);
        await book.AddAsync(hashes.Select(static address => address.Hash).OfType<string>(), channel, now, cancellationToken).ConfigureAwait(false);
        return
        [
            .. hashes.Where(static address => address.Hash is null).GroupBy(static address => address.Column)
                .Select(static group => new ErasedMember(group.Key.Entity, group.Key.Path, ErasureOutcome.NotReached, group.Count(), reason: "could not be read as an address or number, and is not on the opposition list")),
        ];
    }

    private async Task<IReadOnlyList<RecipientErasure>> NotifyAsync(
        IReadOnlyList<(PersonalColumn Column, string Value)> values, SubjectId subject, string pseudonym, ErasureRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = reach.Order.SelectMany(node => node.Node.Personal.SelectMany(column => column.Uses.Where(use => decision.Ends(node.Node, column, use))))
            .SelectMany(static use => use.Purpose.Recipients.Select(recipient => (Recipient: recipient, use.Purpose.Key))).ToLookup(static pair => pair.Recipient.Name, StringComparer.Ordinal);
        var book = RecipientBook.Of(context);
        var lines = new List<RecipientErasure>();
        foreach (var group in ended.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var recipient = group.Key;
            if (options.HostsOfTheDatabase.Contains(recipient))
            {
                // What is gone from the database is gone from there.
                lines.Add(new RecipientErasure(recipient, RecipientErasureState.Done, now));
                continue;
            }

            var isTold = told.Contains(recipient);
            if (!isTold && group.All(static pair => pair.Recipient.Role == RecipientRole.Internal))
            {
                continue;
            }

            var state = isTold && book is not null ? RecipientErasureState.Pending : RecipientErasureState.NotReached;
            lines.Add(new RecipientErasure(recipient, state, now, state == RecipientErasureState.Pending ? "to be told" : isTold ? "the model has no outbox: call 'UsePrivacyTables'" : "no eraser is registered: a person has to tell them"));
            await (book?.AddAsync(Notice(recipient, state, group.Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal)), cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        }

        return lines;

        RecipientNotice Notice(string recipient, RecipientErasureState state, HashSet<string> purposes)
        {
            var id = RecipientBook.IdOf(request.Id, recipient);

            // Only what the recipient got for a purpose of its own.
            var identifiers = values.Where(value => value.Column.Uses.Any(use => purposes.Contains(use.Purpose.Key))).GroupBy(static value => value.Column.Path, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => string.Join('\n', group.Select(static value => value.Value).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
            return new RecipientNotice
            {
                Id = id,
                RequestId = request.Id,
                SubjectPseudonym = pseudonym,
                Recipient = recipient,
                State = state,
                SinceTicks = now.UtcTicks,
                DueTicks = now.UtcTicks,
                SealedIdentity = state == RecipientErasureState.Pending ? new IdentitySeal(options).Seal(id, subject, identifiers) : null,
            };
        }
    }
}
