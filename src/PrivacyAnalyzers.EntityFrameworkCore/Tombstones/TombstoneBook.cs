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
    private static readonly string[] Renewed = [nameof(Tombstone.RequestId), nameof(Tombstone.ErasedAtTicks), nameof(Tombstone.KeptPurposes), nameof(Tombstone.AcceptedAtTicks)];

    private readonly DbContext _context;

    private TombstoneBook(DbContext context) => _context = context;

    /// <returns>The book; null where the model has no table for it.</returns>
    internal static TombstoneBook? Of(DbContext context) => context.Model.FindEntityType(typeof(Tombstone)) is null ? null : new TombstoneBook(context);

    /// <summary>Waits until nobody writes the people, and lets nobody until the transaction ends.</summary>
    internal static void Hold(SubjectReach reach, SqlBatch batch, IEnumerable<string> names)
    {
        if (SubjectLock.Write(reach.Schema, names, isShared: false) is { } sql)
        {
            batch.Read(sql, static _ => { });
        }
    }

    /// <summary>Writes that people are erased from now on. The identity has the person's own name.</summary>
    internal void Add(SqlBatch batch, IEnumerable<BuriedName> names, SubjectReach reach, DateTimeOffset now, IEnumerable<string> keptPurposes)
    {
        var kept = string.Join('\n', keptPurposes.Distinct().Order(StringComparer.Ordinal));

        // Two people may share a value that names them. In one order for everybody: two transactions do not wait for each other.
        var rows = names.GroupBy(static name => name.Name, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(group => new Dictionary<string, object?>
        {
            [nameof(Tombstone.Name)] = group.Key,
            [nameof(Tombstone.SubjectPseudonym)] = group.First().Subject,
            [nameof(Tombstone.SubjectKind)] = reach.Subject.Facts.SubjectName!,
            [nameof(Tombstone.Member)] = group.First().Member,
            [nameof(Tombstone.RequestId)] = group.Last().Request,
            [nameof(Tombstone.ErasedAtTicks)] = now.UtcTicks,
            [nameof(Tombstone.KeptPurposes)] = kept,
            [nameof(Tombstone.AcceptedAtTicks)] = null,
        });
        foreach (var sql in RowInsert.Write(_context, typeof(Tombstone), [.. rows], Renewed))
        {
            batch.Run(sql);
        }
    }
}

/// <summary>What a tombstone is for.</summary>
/// <param name="Name">The hash of the identity, or of a value.</param>
/// <param name="Member">The member with the value; empty for the identity.</param>
/// <param name="Subject">The person, as receipts name them.</param>
/// <param name="Request">The request.</param>
internal readonly record struct BuriedName(string Name, string Member, string Subject, Guid Request);
