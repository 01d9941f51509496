using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;

namespace PrivacyAnalyzers.EntityFrameworkCore.Reach;

/// <summary>The conditions under which rows belong to the person.</summary>
/// <param name="reach">What belongs to people of the kind.</param>
/// <param name="isForReading">The rows are read, and nothing is set aside: those with other owners are the person's too.</param>
/// <param name="setsAside">Rows that are hard to find again were set aside, and are found there.</param>
/// <param name="people">The people, where they are many; null for the one that parameters name.</param>
internal sealed class MatchWriter(SubjectReach reach, bool isForReading = false, bool setsAside = true, PeopleStage? people = null)
{
    /// <summary>The rows that go with the person, as a table of theirs has them.</summary>
    internal RowCondition Match(ReachedNode node, ITable table) => StageOf(node) is { } stage ? new InStage(stage, RowNode.KeyOf(table)) : Source(node, table);

    /// <summary>As <see cref="Match"/>, before anything is set aside.</summary>
    internal RowCondition Source(ReachedNode node, ITable table)
    {
        var paths = node.Required.Select(link => Via(link.Table, Linked(link), table)).ToList();
        if (node.Root is { } root)
        {
            paths.Add(Via(root.Table, people?.Owns(root.Table) ?? root.Condition, table));
        }

        if (isForReading)
        {
            paths.Add(Owners(node, table));
        }
        else if (!node.BelongsToAnother)
        {
            paths.Add(Owners(node, table).And(node.CanHaveSeveralOwners ? IsLastOwner(node, table) : RowCondition.Always));
        }

        return RowCondition.Any(paths);
    }

    /// <summary>The person is one of the owners that the row can lose.</summary>
    internal RowCondition Owners(ReachedNode node, ITable table) => RowCondition.Any(
    [
        .. node.Optional.Select(link => Via(link.Table, Linked(link), table)),
        .. node.Plain.Select(link => Via(link.Table, Equal(link), table)),
        .. node.Joins.Select(join => Via(join.ToRow.PrincipalTable, Joined(join, Linked(join.ToOwner), exists: true), table)),
    ]);

    /// <summary>Nobody else owns the row.</summary>
    internal RowCondition IsLastOwner(ReachedNode node, ITable table) => node.BelongsToAnother ? RowCondition.Never : RowCondition.All(
    [
        .. node.Optional.Select(link => Via(link.Table, IsNull(link.Columns).Or(Linked(link)), table)),
        .. node.Plain.Select(link => Via(link.Table, IsNull([link.Column]).Or(Equal(link)), table)),
        .. node.OtherOwners.Select(link => Via(link.Table, IsNull(link.Columns), table)),
        .. node.Joins.Select(join => Via(join.ToRow.PrincipalTable, Joined(join, new NotSo(Linked(join.ToOwner)), exists: false), table)),
    ]);

    /// <summary>The link leads to a row that goes with the person.</summary>
    internal RowCondition Linked(RowLink link)
    {
        var principal = reach.Find(link.Principal)!;
        if (StageOf(principal) is null && principal is { Root: { Key: { } key } root } && principal.Required.Count == 0 && root.Table == link.PrincipalTable && link.PrincipalColumns.Count == key.Columns.Count && link.PrincipalColumns.All(key.Columns.Contains))
        {
            IReadOnlyList<IColumn> columns = [.. key.Columns.Select(column => link.Columns[IndexOf(link.PrincipalColumns, column)])];
            return people?.Has(columns) ?? new KeyIs(columns, key.Slots);
        }

        return StageOf(principal) is { } stage && link.PrincipalColumns.SequenceEqual(RowNode.KeyOf(link.PrincipalTable))
            ? new InStage(stage, link.Columns)
            : new LeadsTo(link.Columns, link.PrincipalTable, link.PrincipalColumns, Match(principal, link.PrincipalTable));
    }

    internal RowCondition Equal(PlainLink link) => people?.Names(link) ?? new KeyIs([link.Column], [reach.PlainSlot(link)], link.IgnoresCase);

    /// <summary>A condition on one table of a row, asked of another table of the same row.</summary>
    internal static RowCondition Via(ITable from, RowCondition condition, ITable to) =>
        from == to || condition.IsAlways || condition.IsNever ? condition : new LeadsTo(RowNode.KeyOf(to), from, RowNode.KeyOf(from), condition);

    private RowStage? StageOf(ReachedNode node) => isForReading || !setsAside ? null : node.Stage;

    private static LedToBy Joined(JoinOwnership join, RowCondition owner, bool exists) => new(join.ToRow.Table, join.ToRow.Columns, join.ToRow.PrincipalColumns, owner, exists);

    private static RowCondition IsNull(IReadOnlyList<IColumn> columns) => RowCondition.Any(columns.Select(static column => column.IsNullable ? new NullTest(column, isNull: true) : RowCondition.Never));

    private static int IndexOf(IReadOnlyList<IColumn> columns, IColumn column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
            {
                return i;
            }
        }

        return -1;
    }
}
