using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Leads from rows to the people they belong to: the same ways as <see cref="MatchWriter"/> goes, as joins.</summary>
/// <param name="people">The people.</param>
/// <param name="setsAside">Rows that are hard to find again were set aside with their owners, and are found there.</param>
internal sealed class OwnerWriter(PeopleStage people, bool setsAside = true)
{
    // The alias of the person, at the end of each way.
    private const string Person = "p";

    /// <summary>Writes joins to a row that an alias names: the last leads to the person.</summary>
    private delegate void Way(SqlText sql, string alias);

    /// <summary>Selects the rows of a node with whom they belong to: a row of several people comes once for each of them.</summary>
    /// <param name="sql">Where to.</param>
    /// <param name="node">The rows.</param>
    /// <param name="table">One of their tables.</param>
    /// <param name="columns">What to read of it, after the person.</param>
    /// <param name="names">What the columns are called.</param>
    /// <param name="rows">Which of the rows.</param>
    /// <param name="isSource">They are not set aside yet.</param>
    internal SqlText Select(SqlText sql, ReachedNode node, ITable table, IReadOnlyList<IColumn> columns, IReadOnlyList<string> names, RowCondition rows, bool isSource = false)
    {
        var isFirst = true;
        var ways = Ways(node, table, isSource).ToList();
        foreach (var way in ways)
        {
            // Each way on its own, and each row of a person once. Documents cannot be compared by every database: where there is one way, nothing is.
            sql.Append(isFirst ? "SELECT " : " UNION SELECT ").Append(IsSingle(node, ways) ? "" : "DISTINCT ");
            isFirst = false;
            var alias = sql.Alias();
            sql.Append(Person + ".").Name(PeopleStage.Number).Append(" AS ").Name(PeopleStage.Number).List(Enumerable.Range(0, columns.Count), i => sql.Append(", ").Column(alias, columns[i]).Append(" AS ").Name(names[i]), "")
                .Append(" FROM ").Table(table).Append(" AS " + alias);
            way(sql, alias);
            sql.Where(rows, alias);
        }

        return sql;
    }

    /// <summary>Counts the rows of each person.</summary>
    internal SqlText Count(SqlText sql, ReachedNode node, ITable table, RowCondition rows)
    {
        var ways = Ways(node, table, isSource: false).ToList();
        if (IsSingle(node, ways))
        {
            // A row has one owner here, and comes once.
            var alias = sql.Alias();
            sql.Append("SELECT " + Person + ".").Name(PeopleStage.Number).Append(", COUNT(*) FROM ").Table(table).Append(" AS " + alias);
            ways[0](sql, alias);
            return sql.Where(rows, alias).Append(" GROUP BY " + Person + ".").Name(PeopleStage.Number);
        }

        var key = RowNode.KeyOf(table);
        sql.Append("SELECT counted.").Name(PeopleStage.Number).Append(", COUNT(*) FROM (");
        return Select(sql, node, table, key, [.. key.Select(static (_, i) => "k" + i.ToString(CultureInfo.InvariantCulture))], rows).Append(") AS counted GROUP BY counted.").Name(PeopleStage.Number);
    }

    private static bool IsSingle(ReachedNode node, List<Way> ways) => ways.Count == 1 && !node.CanHaveSeveralOwners;

    private IEnumerable<Way> Ways(ReachedNode node, ITable table, bool isSource)
    {
        if (setsAside && !isSource && node.Stage is not null)
        {
            return [(sql, alias) => Owners(sql, node, alias, RowNode.KeyOf(table))];
        }

        if (node.Root is { } root)
        {
            return [At(table, root.Table, (sql, alias) => Stage(sql, people.Keys, alias, people.KeyOf(root.Table)))];
        }

        return
        [
            .. node.Reaching.SelectMany(link => Through(link).Select(way => At(table, link.Table, way))),
            .. node.Plain.Select(link => At(table, link.Table, (sql, alias) => Named(sql, alias, link))),
            .. node.Joins.SelectMany(join => Through(join.ToOwner).Select(way => At(table, join.ToRow.PrincipalTable, (sql, alias) => way(sql, Join(sql, join.ToRow.Table, join.ToRow.Columns, alias, join.ToRow.PrincipalColumns))))),
        ];
    }

    // From a row that holds the key of its owner.
    private IEnumerable<Way> Through(RowLink link)
    {
        var principal = people.Reach.Find(link.Principal)!;
        if (setsAside && principal.Stage is not null && link.PrincipalColumns.SequenceEqual(RowNode.KeyOf(link.PrincipalTable)))
        {
            return [(sql, alias) => Owners(sql, principal, alias, link.Columns)];
        }

        if (principal is { Root: { Key: { } key } root } && root.Table == link.PrincipalTable && link.PrincipalColumns.SequenceEqual(key.Columns))
        {
            return [(sql, alias) => Stage(sql, people.Keys, alias, link.Columns)];
        }

        return Ways(principal, link.PrincipalTable, isSource: false).Select<Way, Way>(way => (sql, alias) => way(sql, Join(sql, link.PrincipalTable, link.PrincipalColumns, alias, link.Columns)));
    }

    private static Way At(ITable from, ITable to, Way way) => from == to ? way : (sql, alias) => way(sql, Join(sql, to, RowNode.KeyOf(to), alias, RowNode.KeyOf(from)));

    private static string Join(SqlText sql, ITable table, IReadOnlyList<IColumn> columns, string alias, IReadOnlyList<IColumn> others)
    {
        var joined = sql.Alias();
        sql.Append(" JOIN ").Table(table).Append(" AS " + joined + " ON ").List(Enumerable.Range(0, columns.Count), i => sql.Column(joined, columns[i]).Append(" = ").Column(alias, others[i]), " AND ");
        return joined;
    }

    private static void Owners(SqlText sql, ReachedNode node, string alias, IReadOnlyList<IColumn> key) => Stage(sql, PeopleStage.OwnersOf(node), alias, key);

    private static void Stage(SqlText sql, RowStage stage, string alias, IReadOnlyList<IColumn> key) =>
        sql.Append(" JOIN ").Name(stage.Name).Append(" AS " + Person + " ON ").List(Enumerable.Range(0, key.Count), i => sql.Append(Person + ".").Name(stage.Columns[i]).Append(" = ").Column(alias, key[i]), " AND ");

    private void Named(SqlText sql, string alias, PlainLink link)
    {
        var (before, after) = link.IgnoresCase ? ("LOWER(", ")") : ("", "");
        sql.Append(" JOIN ").Name(people.Name).Append(" AS " + Person + " ON " + before + Person + ".").Name(people.ColumnOf(people.Reach.Equal(link)!)).Append(after + " = " + before).Column(alias, link.Column).Append(after);
    }
}
