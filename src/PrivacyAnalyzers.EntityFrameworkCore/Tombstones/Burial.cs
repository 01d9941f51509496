using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>What an erasure does so that nobody writes the person back: it keeps writers away until its transaction ends, and leaves tombstones for those who come later.</summary>
/// <param name="book">The tombstones.</param>
/// <param name="names">Names people.</param>
/// <param name="subject">The person.</param>
/// <param name="request">The request.</param>
/// <param name="decision">What stays.</param>
/// <param name="now">When it happens.</param>
internal sealed class Burial(TombstoneBook book, TombstoneNames names, SubjectId subject, ErasureRequest request, PurposeDecision decision, DateTimeOffset now)
{
    private readonly string _name = names.Of(subject);

    internal void Hold(SubjectReach reach, SqlBatch batch) => TombstoneBook.Hold(reach, batch, [_name]);

    /// <summary>Leaves tombstones, where the person goes as a whole: of the identity, and of each value that names them elsewhere.</summary>
    internal void Write(SubjectReach reach, PersonReader person, SqlBatch batch)
    {
        if (!decision.ErasesSubject)
        {
            return;
        }

        var tombstones = Names(reach, names, _name, request, member => person.Runner.Values[reach.PlainSlot(member).Name]);
        book.Add(batch, tombstones, reach, now, decision.KeptPurposes(reach));
    }

    /// <summary>What tombstones of a person are for.</summary>
    /// <param name="reach">What belongs to people of the kind.</param>
    /// <param name="names">Names people.</param>
    /// <param name="pseudonym">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="valueOf">What plain columns equal of them; null where there is nothing.</param>
    internal static List<BuriedName> Names(SubjectReach reach, TombstoneNames names, string pseudonym, ErasureRequest request, Func<IProperty, object?> valueOf)
    {
        var tombstones = new List<BuriedName> { new(pseudonym, "", pseudonym, request.Id) };
        foreach (var link in reach.Order.SelectMany(static node => node.Plain).DistinctBy(link => (reach.Equal(link), link.IgnoresCase)))
        {
            var member = reach.Equal(link)!;
            if (!reach.Key.Contains(member) && valueOf(member) is { } value)
            {
                tombstones.Add(new BuriedName(names.OfValue(reach, member.Name, value, link.IgnoresCase), member.Name, pseudonym, request.Id));
            }
        }

        return tombstones;
    }
}
