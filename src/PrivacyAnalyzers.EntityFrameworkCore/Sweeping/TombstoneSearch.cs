using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Retention;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sweeping;

/// <summary>Finds what the database holds of people who have tombstones: a hash cannot be turned round, so everybody's is made.</summary>
internal sealed class TombstoneSearch(DbContext context, TombstoneNames names, IReadOnlyDictionary<string, Tombstone> tombstones)
{
    /// <summary>People whose own row is there, again or still.</summary>
    internal async Task<IReadOnlyList<(IReadOnlyList<object> Key, Tombstone Tombstone)>> PeopleAsync(SubjectReach reach, CancellationToken cancellationToken)
    {
        var found = new List<(IReadOnlyList<object>, Tombstone)>();
        foreach (var key in IsAnybody(reach, "") ? await SubjectKeys.ReadAsync(context, reach, cancellationToken).ConfigureAwait(false) : [])
        {
            if (tombstones.TryGetValue(names.Of(reach, key), out var tombstone))
            {
                found.Add((key, tombstone));
            }
        }

        return found;
    }

    /// <summary>Values in plain columns that named somebody who is gone, and name nobody else.</summary>
    internal async Task<IReadOnlyList<(PlainLink Link, object Value, Tombstone Tombstone)>> ValuesAsync(SubjectReach reach, CancellationToken cancellationToken)
    {
        var runner = new SqlRunner(context);
        var found = new List<(PlainLink, object, Tombstone)>();
        foreach (var link in reach.Order.SelectMany(static node => node.Plain).Where(link => IsAnybody(reach, MemberOf(reach, link))))
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT DISTINCT ").Column(alias, link.Column).Append(" FROM ").Table(link.Table).Append(" AS " + alias).Where(new NullTest(link.Column, isNull: false), alias);
            foreach (var value in (await runner.ReadAsync(sql, reader => ColumnReader.Read(reader, 0, link.Property.GetRelationalTypeMapping()), cancellationToken).ConfigureAwait(false)).OfType<object>())
            {
                if (tombstones.TryGetValue(NameOf(reach, link, value), out var tombstone) && !await IsSomebodysAsync(runner, reach, link, value, cancellationToken).ConfigureAwait(false))
                {
                    found.Add((link, value, tombstone));
                }
            }
        }

        return found;
    }

    private bool IsAnybody(SubjectReach reach, string member) => tombstones.Values.Any(tombstone => tombstone.SubjectKind == reach.Subject.Facts.SubjectName && tombstone.Member == member);

    private static string MemberOf(SubjectReach reach, PlainLink link) => IsKey(reach, link) ? "" : reach.Equal(link)!.Name;

    private static bool IsKey(SubjectReach reach, PlainLink link) => reach.Key.Count == 1 && reach.Key[0] == reach.Equal(link);

    private string NameOf(SubjectReach reach, PlainLink link, object value) => IsKey(reach, link) ? names.Of(reach, [value]) : names.OfValue(reach, reach.Equal(link)!.Name, value, link.IgnoresCase);

    private static async Task<bool> IsSomebodysAsync(SqlRunner runner, SubjectReach reach, PlainLink link, object value, CancellationToken cancellationToken)
    {
        var member = reach.Equal(link)!;
        foreach (var column in reach.Roots.SelectMany(static root => root.Node.Tables).Select(table => table.FindColumn(member)).OfType<IColumn>())
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT COUNT(*) FROM ").Table(column.Table).Append(" AS " + alias).Where(new KeyIs([column], [new SqlSlot("named", member.GetRelationalTypeMapping(), value)], link.IgnoresCase), alias);
            if (await runner.CountAsync(sql, cancellationToken).ConfigureAwait(false) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
