using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Asks the database whose a stored row is: from the row to its owners, up to people.</summary>
internal sealed class StoredOwners(StoreSchema schema, TombstoneNames names, RawRunner runner)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);

    /// <summary>Whose the row is that a key leads to.</summary>
    internal async ValueTask<IReadOnlyList<string>> OfAsync(SubjectReach reach, RowLink link, IForeignKey foreignKey, IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        // The key itself may say it.
        var properties = foreignKey.PrincipalKey.Properties;
        if (reach.Find(link.Principal)!.Root is not null && reach.Key.Count == properties.Count && reach.Key.All(properties.Contains))
        {
            return [names.Of(reach, [.. reach.Key.Select(property => values[IndexOf(properties, property)])])];
        }

        var asked = reach.Subject.Facts.Name + "|" + link + "|" + string.Join("|", values.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        if (!_known.TryGetValue(asked, out var owners))
        {
            var row = new KeyIs([.. properties.Select(property => link.PrincipalTable.FindColumn(property)!)], [.. properties.Select((property, i) => Slot(property, values[i], i))]);
            var found = new List<string>();
            await AddAsync(found, reach, reach.Find(link.Principal)!, link.PrincipalTable, row, cancellationToken).ConfigureAwait(false);
            _known.Add(asked, owners = found);
        }

        return owners;
    }

    /// <summary>Whom a value names: people whose member has it; where nobody has it any longer, the value itself.</summary>
    internal async ValueTask<IReadOnlyList<string>> EqualAsync(SubjectReach reach, PlainLink link, object value, CancellationToken cancellationToken)
    {
        var member = reach.Equal(link)!;
        if (reach.Key.Count == 1 && reach.Key[0] == member)
        {
            return [names.Of(reach, [value])];
        }

        var people = new List<string>();
        foreach (var root in reach.Roots)
        {
            foreach (var column in root.Node.Tables.Select(table => table.FindColumn(member)).OfType<IColumn>())
            {
                await AddPeopleAsync(people, reach, root, (ITable)column.Table, new KeyIs([column], [Slot(member, value, 0)], link.IgnoresCase), cancellationToken).ConfigureAwait(false);
            }
        }

        return people.Count > 0 ? people : [names.OfValue(reach, member.Name, value, link.IgnoresCase)];
    }

    private async ValueTask AddAsync(List<string> owners, SubjectReach reach, ReachedNode node, ITable table, RowCondition condition, CancellationToken cancellationToken)
    {
        if (node.Root is not null)
        {
            await AddPeopleAsync(owners, reach, node, table, condition, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var link in node.Reaching)
        {
            var owner = new LeadsTo(link.PrincipalColumns, link.Table, link.Columns, MatchWriter.Via(table, condition, link.Table));
            await AddAsync(owners, reach, reach.Find(link.Principal)!, link.PrincipalTable, owner, cancellationToken).ConfigureAwait(false);
        }

        foreach (var link in node.Plain)
        {
            var sql = schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT ").Column(alias, link.Column).Append(" FROM ").Table(link.Table).Append(" AS " + alias).Where(MatchWriter.Via(table, condition, link.Table), alias);
            foreach (var value in (await runner.ReadAsync(sql, reader => ColumnReader.Read(reader, 0, link.Property.GetRelationalTypeMapping()), cancellationToken).ConfigureAwait(false)).OfType<object>())
            {
                owners.AddRange(await EqualAsync(reach, link, value, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    private async ValueTask AddPeopleAsync(List<string> people, SubjectReach reach, ReachedNode root, ITable table, RowCondition condition, CancellationToken cancellationToken)
    {
        var sql = schema.Text();
        var alias = sql.Alias();
        var own = root.Root!.Value.Table;
        sql.Append("SELECT ").List(reach.Key, property => sql.Column(alias, own.FindColumn(property)!)).Append(" FROM ").Table(own).Append(" AS " + alias).Where(MatchWriter.Via(table, condition, own), alias);
        var keys = await runner.ReadAsync(sql, reader => reach.KeySlots.Select((slot, i) => ColumnReader.Read(reader, i, slot.Mapping)!).ToList(), cancellationToken).ConfigureAwait(false);
        people.AddRange(keys.Select(key => names.Of(reach, key)));
    }

    private static SqlSlot Slot(IProperty property, object value, int number) => new("known" + number.ToString(CultureInfo.InvariantCulture), property.GetRelationalTypeMapping(), value);

    private static int IndexOf(IReadOnlyList<IProperty> properties, IProperty property)
    {
        var i = 0;
        while (properties[i] != property)
        {
            i++;
        }

        return i;
    }
}
