using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>A period that starts with the row's date has not ended; without a date it never does.</summary>
internal sealed class NotOver(RetentionColumn start, SqlSlot cutoff, StoreDialect dialect) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        sql.Append("(").Column(alias, start.Column).Append(" IS NULL OR ");
        dialect.WriteInstant(sql, start.Mapping, () => sql.Column(alias, start.Column));
        sql.Append(" > ");
        dialect.WriteInstant(sql, start.Mapping, () => sql.Parameter(cutoff));
        sql.Append(")");
    }
}
