using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Writes the statements that empty the rows that stay.</summary>
internal sealed class ChangeWriter(SubjectReach reach, GoneWriter gone)
{
    private int _slots;

    internal static SqlText Count(StoreSchema schema, ITable table, RowCondition condition)
    {
        var sql = schema.Text();
        var alias = sql.Alias();
        return sql.Append("SELECT COUNT(*) FROM ").Table(table).Append(" AS " + alias).Where(condition, alias);
    }

    internal IEnumerable<ErasureStep> Write(ReachedNode node)
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
            yield return group.Key.IsOverwritten ? Overwrite(node, group.Key.Table, columns, condition) : Rewrite(node, group.Key.Table, columns, condition);
        }
    }

    /// <summary>Empties a column that names an owner by value.</summary>
    internal IEnumerable<ErasureStep> Overwrite(ReachedNode node, PlainLink link, RowCondition condition)
    {
        if (!condition.IsNever && link.Column.IsNullable && link.Property.IsNullable)
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("UPDATE ").Table(link.Table).Append(" AS " + alias + " SET ").Name(link.Column.Name).Append(" = NULL").Where(condition, alias);
            yield return new ErasureStep { Kind = PlanStepKind.Unlink, Node = node.Node, Table = link.Table, Explanation = "Clear the value that names this owner: the rows have others", Sql = sql, Check = Count(reach.Schema, link.Table, condition) };
        }
    }

    private ErasureStep Overwrite(ReachedNode node, ITable table, List<ChangedColumn> columns, RowCondition condition)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        var written = columns.Select(column => (column.Column.Column, Slot: column.Erasure!.Constant is { } constant ? Slot(column.Column.Mapping, constant) : null)).ToList();
        sql.Append("UPDATE ").Table(table).Append(" AS " + alias + " SET ")
            .List(written, column => _ = column.Slot is null ? sql.Name(column.Column.Name).Append(" = NULL") : sql.Name(column.Column.Name).Append(" = ").Parameter(column.Slot));
        WriteTokens(sql, node.Node, table);
        var left = RowCondition.Any(written.Select(static column => column.Slot is null ? new NullTest(column.Column, isNull: false) : (RowCondition)new NotSo(new KeyIs([column.Column], [column.Slot]))));

        // What is empty already has not changed, and is not counted.
        condition = condition.And(left);
        sql.Where(condition, alias);
        return new ErasureStep
        {
            Kind = PlanStepKind.Overwrite,
            Node = node.Node,
            Table = table,
            Explanation = "Empty " + Names(columns) + " where the row stays",
            Sql = sql,
            Check = Count(reach.Schema, table, condition),
            Columns = columns,
        };
    }

    private ErasureStep Rewrite(ReachedNode node, ITable table, List<ChangedColumn> columns, RowCondition condition)
    {
        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("SELECT ").List(Read(table, columns), column => sql.Column(alias, column)).Append(" FROM ").Table(table).Append(" AS " + alias).Where(condition, alias);
        return new ErasureStep { Kind = PlanStepKind.Rewrite, Node = node.Node, Table = table, Explanation = "Replace " + Names(columns) + ", value by value, where the row stays", Sql = sql, Columns = columns };
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

    private static string Names(List<ChangedColumn> columns) => string.Join(", ", columns.Select(static column => column.Column.Path).Distinct());
}
