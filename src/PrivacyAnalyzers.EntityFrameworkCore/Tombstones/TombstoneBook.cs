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
    private const int Names = 500;

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

    /// <summary>Writes that people are erased from now on. The identity has the person's own name.</summary>
    internal async Task AddAsync(IReadOnlyList<BuriedName> names, SubjectReach reach, DateTimeOffset now, IEnumerable<string> keptPurposes, CancellationToken cancellationToken)
    {
        var kept = string.Join('\n', keptPurposes.Distinct().Order(StringComparer.Ordinal));
        var known = new Dictionary<string, Tombstone>(StringComparer.Ordinal);
        foreach (var some in names.Select(static name => name.Name).Distinct(StringComparer.Ordinal).Chunk(Names))
        {
            foreach (var tombstone in await _context.Set<Tombstone>().Where(tombstone => some.Contains(tombstone.Name)).ToListAsync(cancellationToken).ConfigureAwait(false))
            {
                known.Add(tombstone.Name, tombstone);
            }
        }

        // Two people may share a value that names them.
        foreach (var (name, member, subject, request) in names)
        {
            if (!known.TryGetValue(name, out var tombstone))
            {
                tombstone = new Tombstone { Name = name, SubjectPseudonym = subject, SubjectKind = reach.Subject.Facts.SubjectName!, Member = member };
                known.Add(name, tombstone);
                _context.Add(tombstone);
            }

            (tombstone.RequestId, tombstone.ErasedAtTicks, tombstone.KeptPurposes, tombstone.AcceptedAtTicks) = (request, now.UtcTicks, kept, null);
        }

        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>What a tombstone is for.</summary>
/// <param name="Name">The hash of the identity, or of a value.</param>
/// <param name="Member">The member with the value; empty for the identity.</param>
/// <param name="Subject">The person, as receipts name them.</param>
/// <param name="Request">The request.</param>
internal readonly record struct BuriedName(string Name, string Member, string Subject, Guid Request);
