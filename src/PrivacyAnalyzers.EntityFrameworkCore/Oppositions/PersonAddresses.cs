using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

/// <summary>The addresses and numbers of a person who objects to marketing, or takes that back.</summary>
internal static class PersonAddresses
{
    internal static bool IsAddress(PersonalColumn column) => column.Facts.Category is DataCategory.EmailAddress or DataCategory.TelephoneNumber;

    /// <summary>The hashes of those that a channel reaches; null where a value could not be read as what its mark says.</summary>
    internal static IReadOnlyList<(PersonalColumn Column, string? Hash)> Hashes(OppositionBook book, IEnumerable<(PersonalColumn Column, string Value)> values, Channel channel) =>
        [.. values.Where(value => IsAddress(value.Column) && Fits(value.Column, channel)).Select(value => (value.Column, book.HashOf(IsEmail(value.Column) ? Channel.Email : Channel.Telephone, value.Value)))];

    /// <summary>Lists the addresses of somebody who is stored, or takes them off the list: with an act of theirs that the ledger records.</summary>
    /// <returns>What became of the list.</returns>
    internal static async Task<IReadOnlyList<AddressChange>> FollowAsync(DbContext context, PersonalDataOptions options, SubjectId subject, PurposeAttribute purpose, bool isObjection, System.DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!purpose.Marketing || context is not IPersonalDataContext || OppositionBook.Of(context, options) is not { } book)
        {
            return [];
        }

        var changes = new List<AddressChange>();

        foreach (var reach in PersonalDataPlan.Of(context).Subjects.Select(static plan => plan.Reach).Where(reach => reach.Subject.Facts.SubjectName == subject.Kind))
        {
            if (SubjectKeyText.Read(subject.Key, reach.Key) is not { } key)
            {
                continue;
            }

            var values = await new OwnValues(context, reach, key).ReadAsync(IsAddress, cancellationToken).ConfigureAwait(false);
            var hashes = Hashes(book, values, purpose.Channel).Select(static address => address.Hash).OfType<string>().Distinct().ToList();
            changes.AddRange(hashes.Select(hash => new AddressChange(hash, purpose.Channel, now.UtcTicks, IsLifted: !isObjection)));
            if (isObjection)
            {
                await book.AddAsync(hashes, purpose.Channel, now, cancellationToken).ConfigureAwait(false);
                continue;
            }

            foreach (var hash in hashes)
            {
                await book.LiftAsync(hash, purpose.Channel, cancellationToken).ConfigureAwait(false);
            }
        }

        return changes;
    }

    // An objection to letters by e-mail is none to calls.
    private static bool Fits(PersonalColumn column, Channel channel) => channel == Channel.Any || (channel & (IsEmail(column) ? Channel.Email : Channel.TextMessage | Channel.Telephone)) != 0;

    private static bool IsEmail(PersonalColumn column) => column.Facts.Category == DataCategory.EmailAddress;
}
