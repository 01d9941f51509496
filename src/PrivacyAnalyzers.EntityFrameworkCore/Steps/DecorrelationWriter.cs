using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Writes the statements that let rows go of the person which are to stay on their own.</summary>
internal sealed class DecorrelationWriter(SubjectReach reach, MatchWriter match, GoneWriter gone)
{
    internal IEnumerable<ErasureStep> Write(ReachedNode node)
    {
        foreach (var way in Decorrelation.Of(reach, node, match, []))
        {
            var rows = way.Tied.And(gone.Ended(node, way.Table));
            if (rows.IsNever)
            {
                continue;
            }

            // Rows with other owners are somebody's: they lose this one, as any do, and the receipt does not say that they are nobody's.
            if (way.Clearable is not null && node.CanHaveSeveralOwners)
            {
                var theirs = match.Match(node, way.Table);
                yield return Clear(node, way, rows.And(new NotSo(theirs)), isShared: true);
                rows = rows.And(theirs);
            }

            yield return way.Clearable is null ? Write(node, way, rows) : Clear(node, way, rows, isShared: false);
        }
    }

    private ErasureStep Clear(ReachedNode node, Decorrelation way, RowCondition rows, bool isShared)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("UPDATE ").Table(way.Table).Append(" AS " + alias + " SET ").Name(way.Clearable!.Name).Append(" = NULL");
        ChangeWriter.WriteTokens(sql, node.Node, way.Table);
        sql.Where(rows, alias);
        return new ErasureStep
        {
            Kind = isShared ? PlanStepKind.Unlink : PlanStepKind.Decorrelate,
            Node = node.Node,
            Table = way.Table,
            Explanation = "Clear '" + way.Clearable.Name + (isShared ? "' of this owner: the rows have others" : "': the rows stay, and can no longer be joined"),
            Sql = sql,
            Check = ChangeWriter.Count(reach.Schema, way.Table, rows),
            Rows = rows,
            Decorrelation = isShared ? null : way,
        };
    }

    private ErasureStep Write(ReachedNode node, Decorrelation way, RowCondition rows)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        IReadOnlyList<IColumn> read = [.. RowNode.KeyOf(way.Table), way.Column!];
        sql.Append("SELECT ").List(read, column => sql.Column(alias, column)).Append(" FROM ").Table(way.Table).Append(" AS " + alias).Where(rows, alias);
        return new ErasureStep
        {
            Kind = PlanStepKind.Decorrelate,
            Node = node.Node,
            Table = way.Table,
            Explanation = "Give each row a " + (way.Fresh is null ? "pseudonym" : "pseudonymous row of '" + way.Fresh.Table.SchemaQualifiedName + "'") + " of its own in '" + way.Column!.Name + "', so that they can no longer be joined" + Written(way),
            Sql = sql,
            Check = ChangeWriter.Count(reach.Schema, way.Table, rows),
            Rows = rows,
            Decorrelation = way,
        };
    }

    // What stands in such a row is part of what is reviewed.
    private static string Written(Decorrelation way) => way.Fresh is not { Columns.Count: > 0 } fresh ? ""
        : "; copied of the person: " + Names(fresh, isCopied: true) + "; new: " + Names(fresh, isCopied: false);

    private static string Names(Values.FreshRow fresh, bool isCopied) =>
        fresh.Columns.Where(column => column.Make is null == isCopied).Select(static column => column.Column.Name).DefaultIfEmpty("nothing").Aggregate(static (all, next) => all + ", " + next);

    /// <summary>Writes what makes somebody who does not exist, as a copy of nothing but what has to be copied.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="fresh">The row.</param>
    /// <param name="key">Its key; null where the database makes it.</param>
    /// <param name="owner">The person's key.</param>
    /// <param name="values">What values are made of.</param>
    internal static SqlText Insert(SqlText sql, Values.FreshRow fresh, object? key, object owner, ErasureValues values)
    {
        List<Values.FreshColumn> columns = [.. fresh.KeyColumn is null ? [] : new[] { fresh.KeyColumn }, .. fresh.Columns];
        sql.Append("INSERT INTO ").Table(fresh.Table);
        if (columns.Count == 0)
        {
            return sql.Append(" DEFAULT VALUES");
        }

        var alias = "p";
        sql.Append(" (").List(columns, column => sql.Name(column.Column.Name)).Append(") SELECT ").List(Enumerable.Range(0, columns.Count), i => _ = columns[i].Make is { } make
            ? sql.Parameter(new SqlSlot("fresh" + i.ToString(CultureInfo.InvariantCulture), columns[i].Mapping!, columns[i] == fresh.KeyColumn ? key : make(values)))
            : sql.Column(alias, columns[i].Column));
        return sql.Append(" FROM ").Table(fresh.Table).Append(" AS " + alias).Where(new KeyIs([fresh.Key], [new SqlSlot("owner", fresh.Key.PropertyMappings[0].TypeMapping, owner)]), alias);
    }
}
