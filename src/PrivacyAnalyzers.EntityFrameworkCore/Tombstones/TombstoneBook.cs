using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>The tombstones of a context that has a table for them. They are written in the transaction of the erasure.</summary>
internal sealed class TombstoneBook
{
    private readonly DbContext _context;

    private TombstoneBook(DbContext context) => _context = context;

    /// <returns>The book; null where the model has no table for it.</returns>
    internal static TombstoneBook? Of(DbContext context) => context.Model.FindEntityType(typeof(Tombstone)) is null ? null : new TombstoneBook(context);

    /// <summary>Waits until nobody writes the person, and lets nobody until the transaction ends.</summary>
    internal static async Task HoldAsync(SubjectReach reach, SqlRunner runner, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        if (SubjectLock.Write(reach.Schema, names, isShared: false) is { } sql)
        {
            await runner.ReadAsync(sql, static _ => true, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes that a person is erased from now on. The identity has the person's own name.</summary>
    internal async Task AddAsync(IReadOnlyList<(string Name, string Member)> names, SubjectReach reach, ErasureRequest request, DateTimeOffset now, IEnumerable<string> keptPurposes, CancellationToken cancellationToken)
    {
        var kept = string.Join('\n', keptPurposes.Distinct().Order(StringComparer.Ordinal));
        foreach (var (name, member) in names)
        {
            var tombstone = await _context.Set<Tombstone>().FindAsync([name], cancellationToken).ConfigureAwait(false);
            if (tombstone is null)
            {
                tombstone = new Tombstone { Name = name, SubjectPseudonym = names[0].Name, SubjectKind = reach.Subject.Facts.SubjectName!, Member = member };
                _context.Add(tombstone);
            }

            (tombstone.RequestId, tombstone.ErasedAtTicks, tombstone.KeptPurposes, tombstone.AcceptedAtTicks) = (request.Id, now.UtcTicks, kept, null);
        }

        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
