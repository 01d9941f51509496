using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Which rows of a table are meant. Never unknown: a condition over a column that may be null says what null means.</summary>
internal abstract class RowCondition
{
    internal static RowCondition Always { get; } = new Truth(true);

    internal static RowCondition Never { get; } = new Truth(false);

    internal bool IsAlways => this == Always;

    internal bool IsNever => this == Never;

    /// <summary>Writes the condition on the row that <paramref name="alias"/> names.</summary>
    internal abstract void Write(SqlText sql, string alias);

    internal static RowCondition All(IEnumerable<RowCondition> conditions)
    {
        var parts = conditions.Where(static part => !part.IsAlways).ToList();
        return parts.Any(static part => part.IsNever) ? Never : parts.Count switch { 0 => Always, 1 => parts[0], _ => new Joined(parts, " AND ") };
    }

    internal static RowCondition Any(IEnumerable<RowCondition> conditions)
    {
        var parts = conditions.Where(static part => !part.IsNever).ToList();
        return parts.Any(static part => part.IsAlways) ? Always : parts.Count switch { 0 => Never, 1 => parts[0], _ => new Joined(parts, " OR ") };
    }

    internal RowCondition And(RowCondition other) => All([this, other]);

    internal RowCondition Or(RowCondition other) => Any([this, other]);

    private sealed class Truth(bool value) : RowCondition
    {
        internal override void Write(SqlText sql, string alias) => sql.Append(value ? "1 = 1" : "1 = 0");
    }

    private sealed class Joined(IReadOnlyList<RowCondition> parts, string word) : RowCondition
    {
        internal override void Write(SqlText sql, string alias) => sql.Append("(").List(parts, part => part.Write(sql, alias), word).Append(")");
    }
}

/// <summary>Columns equal parameters.</summary>
internal sealed class KeyIs(IReadOnlyList<IColumn> columns, IReadOnlyList<SqlSlot> slots, bool ignoresCase = false) : RowCondition
{
    internal IReadOnlyList<IColumn> Columns => columns;

    internal IReadOnlyList<SqlSlot> Slots => slots;

    internal override void Write(SqlText sql, string alias) => sql.Append(columns.Count > 1 ? "(" : "").List(Enumerable.Range(0, columns.Count), i =>
    {
        // Unknown where the column is null, and it stands in no negation.
        if (ignoresCase)
        {
            sql.Append("LOWER(").Column(alias, columns[i]).Append(") = LOWER(").Parameter(slots[i]).Append(")");
            return;
        }

        sql.Column(alias, columns[i]).Append(" = ").Parameter(slots[i]);
    }, " AND ").Append(columns.Count > 1 ? ")" : "");
}

/// <summary>Columns come after parameters, in the order of keys.</summary>
internal sealed class KeyAfter(IReadOnlyList<IColumn> columns, IReadOnlyList<SqlSlot> slots) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        var isOne = columns.Count == 1;
        sql.Columns(alias, columns).Append(isOne ? " > " : " > (").List(slots, slot => sql.Parameter(slot)).Append(isOne ? "" : ")");
    }
}

/// <summary>A column has one of some values.</summary>
internal sealed class ValueIn(IColumn column, IReadOnlyList<SqlSlot> slots) : RowCondition
{
    internal override void Write(SqlText sql, string alias) => sql.Column(alias, column).Append(" IN (").List(slots, slot => sql.Parameter(slot)).Append(")");
}

/// <summary>The row that columns lead to is meant.</summary>
internal sealed class LeadsTo(IReadOnlyList<IColumn> columns, ITableBase table, IReadOnlyList<IColumn> keys, RowCondition condition) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        var inner = sql.Alias();
        sql.Columns(alias, columns).Append(" IN (SELECT ").List(keys, key => sql.Column(inner, key)).Append(" FROM ").Table(table).Append(" AS " + inner).Where(condition, inner).Append(")");
    }

    /// <summary>Writes a query of the same rows that goes from the row they lead to: each leads to one, so that none comes twice. A third less work for SQLite, which makes an index of the list in a condition.</summary>
    internal void WriteJoined(SqlText sql, ITableBase from)
    {
        var (alias, inner) = (sql.Alias(), sql.Alias());
        sql.Append("SELECT 1 FROM ").Table(table).Append(" AS " + inner + " JOIN ").Table(from).Append(" AS " + alias + " ON ")
            .List(Enumerable.Range(0, columns.Count), i => sql.Column(alias, columns[i]).Append(" = ").Column(inner, keys[i]), " AND ").Where(condition, inner);
    }
}

/// <summary>The row is among those set aside.</summary>
internal sealed class InStage(RowStage stage, IReadOnlyList<IColumn> key) : RowCondition
{
    internal override void Write(SqlText sql, string alias) =>
        sql.Columns(alias, key).Append(" IN (SELECT ").List(stage.Columns, column => sql.Name(column)).Append(" FROM ").Name(stage.Name).Append(")");
}

/// <summary>Some row leads to this one, or none does.</summary>
internal sealed class LedToBy(ITableBase table, IReadOnlyList<IColumn> columns, IReadOnlyList<IColumn> keys, RowCondition condition, bool exists) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        var inner = sql.Alias();
        sql.Append(exists ? "EXISTS (SELECT 1 FROM " : "NOT EXISTS (SELECT 1 FROM ").Table(table).Append(" AS " + inner + " WHERE ")
            .List(Enumerable.Range(0, columns.Count), i => sql.Column(inner, columns[i]).Append(" = ").Column(alias, keys[i]), " AND ");
        if (!condition.IsAlways)
        {
            sql.Append(" AND ");
            condition.Write(sql, inner);
        }

        sql.Append(")");
    }
}

/// <summary>A column is null, or is not.</summary>
internal sealed class NullTest(IColumn column, bool isNull) : RowCondition
{
    internal override void Write(SqlText sql, string alias) => sql.Column(alias, column).Append(isNull ? " IS NULL" : " IS NOT NULL");
}

/// <summary>What is said of a row does not hold, or is not known.</summary>
internal sealed class NotSo(RowCondition condition) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        sql.Append("CASE WHEN ");
        condition.Write(sql, alias);
        sql.Append(" THEN 0 ELSE 1 END = 1");
    }
}
