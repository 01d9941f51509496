using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Writes the statements that empty the rows that stay.</summary>
/// <param name="reach">What belongs to the person.</param>
/// <param name="gone">The rows that no purpose keeps.</param>
/// <param name="cursors">Up to which keys values were replaced already, by <see cref="RowChange.Id"/>.</param>
internal sealed class ChangeWriter(SubjectReach reach, GoneWriter gone, IReadOnlyDictionary<string, string>? cursors = null)
{
    private int _slots;

    internal static SqlText Count(StoreSchema schema, ITable table, RowCondition condition)
    {
        var sql = schema.Text();
        var alias = sql.Alias();
        return sql.Append("SELECT COUNT(*) FROM ").Table(table).Append(" AS " + alias).Where(condition, alias);
    }

    internal IEnumerable<ErasureStep> Write(ReachedNode node) =>
        Find(node).Select(change => Write(change, change.IsOverwritten ? change.Found : change.Found.And(BatchRun.After(change.Table, cursors?.GetValueOrDefault(change.Id)))));

    /// <summary>What is changed in rows that stay: columns that have one fate, together.</summary>
    internal IEnumerable<RowChange> Find(ReachedNode node)
    {
        var changed = from column in node.Node.Personal
                      where !column.IsComputed
                      let erasure = ColumnErasures.Of(column)
                      where erasure.Problem is null && !gone.Ended(node, column, column.Table).IsNever
                      group new ChangedColumn(column, erasure) by (column.Table, gone.Decision.Of(node, column).Identity, IsOverwritten: erasure.IsConstant && !column.IsInJson);
        foreach (var group in changed.OrderBy(static group => group.Key.IsOverwritten))
        {
            var columns = group.ToList();
            var condition = gone.Match(node, group.Key.Table).And(gone.Ended(node, columns[0].Column, group.Key.Table));
            var values = group.Key.IsOverwritten ? columns.Select(column => (column.Column.Column, column.Erasure!.Constant is { } constant ? Slot(column.Column.Mapping, constant) : null)).ToList() : [];
            yield return new RowChange(node, group.Key.Table, columns, condition, values);
        }
    }

    /// <summary>Changes some of the rows.</summary>
    internal ErasureStep Write(RowChange change, RowCondition rows) => change.IsOverwritten ? Overwrite(change, rows) : Rewrite(change, rows);

    /// <summary>Empties a column that names an owner by value.</summary>
    internal IEnumerable<ErasureStep> Overwrite(ReachedNode node, PlainLink link, RowCondition condition, string explanation)
    {
        if (!condition.IsNever && link.Column.IsNullable && link.Property.IsNullable)
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("UPDATE ").Table(link.Table).Append(" AS " + alias + " SET ").Name(link.Column.Name).Append(" = NULL").Where(condition, alias);
            yield return new ErasureStep { Kind = PlanStepKind.Unlink, Node = node.Node, Table = link.Table, Explanation = explanation, Sql = sql, Check = Count(reach.Schema, link.Table, condition) };
        }
    }

    private ErasureStep Overwrite(RowChange change, RowCondition rows)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("UPDATE ").Table(change.Table).Append(" AS " + alias + " SET ")
            .List(change.Values, value => _ = value.Slot is null ? sql.Name(value.Column.Name).Append(" = NULL") : sql.Name(value.Column.Name).Append(" = ").Parameter(value.Slot));
        WriteTokens(sql, change.Node.Node, change.Table);
        var condition = rows.And(change.Left);
        sql.Where(condition, alias);
        return new ErasureStep
        {
            Kind = PlanStepKind.Overwrite,
            Node = change.Node.Node,
            Table = change.Table,
            Explanation = "Empty " + Names(change.Columns) + " where the row stays",
            Sql = sql,
            Check = Count(reach.Schema, change.Table, condition),
            Rows = condition,
            Columns = change.Columns,
        };
    }

    private ErasureStep Rewrite(RowChange change, RowCondition rows)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("SELECT ").List(Read(change.Table, change.Columns), column => sql.Column(alias, column)).Append(" FROM ").Table(change.Table).Append(" AS " + alias).Where(rows, alias);
        return new ErasureStep { Kind = PlanStepKind.Rewrite, Node = change.Node.Node, Table = change.Table, Explanation = "Replace " + Names(change.Columns) + ", value by value, where the row stays", Sql = sql, Rows = rows, Columns = change.Columns };
    }

    /// <summary>What a rewrite reads of a row: its key, then each column once.</summary>
    internal static IReadOnlyList<IColumn> Read(ITable table, IEnumerable<ChangedColumn> columns) => [.. RowNode.KeyOf(table), .. columns.Select(static column => column.Column.Column).Distinct()];

    // Whoever read the row before has to find out that it changed, instead of writing the old values back.
    internal static void WriteTokens(SqlText sql, RowNode node, ITable table)
    {
        foreach (var token in node.ConcurrencyTokens.Where(token => token.Table == table))
        {
            var property = token.PropertyMappings[0].Property;
            if (FreshToken.Of(property.ClrType) is { } fresh)
            {
                sql.Append(", ").Name(token.Name).Append(" = ").Parameter(new SqlSlot("token_" + token.Name, property.GetRelationalTypeMapping(), fresh));
            }
            else if (FreshToken.IsNumber(property.ClrType))
            {
                sql.Append(", ").Name(token.Name).Append(" = ").Name(token.Name).Append(" + 1");
            }
        }
    }

    private SqlSlot Slot(RelationalTypeMapping mapping, object value) => new("new" + (++_slots).ToString(CultureInfo.InvariantCulture), mapping, value);

    private static string Names(IReadOnlyList<ChangedColumn> columns) => string.Join(", ", columns.Select(static column => column.Column.Path).Distinct());
}
