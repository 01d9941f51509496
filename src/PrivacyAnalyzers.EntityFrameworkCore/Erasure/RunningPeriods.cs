using System;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Whether the period of a purpose has ended, for everybody or row by row: its archive included, or only its time in use.</summary>
internal sealed class RunningPeriods(StoreDialect dialect, DateTimeOffset now, DateTimeOffset? relationEnded, bool isUse = false)
{
    private int _slots;

    /// <returns>What keeps the column while the period runs; null where it has ended.</returns>
    internal KeepReason? Running(RowNode node, PersonalColumn column, PurposeUse use, string text)
    {
        if (use.Retention is not { } retention)
        {
            return Kept(use, text + ": no period is stated", until: null);
        }

        var from = use.Purpose.From;
        var period = Iso8601Duration.Parse(retention).And(!isUse && use.Purpose.Archive is { } archive ? Iso8601Duration.Parse(archive) : default);
        if (from == RetentionFrom.EndOfRelation && relationEnded is { } ended)
        {
            return period.After(ended) > now ? Kept(use, text, period.After(ended)) : null;
        }

        var start = node.RetentionStarts.Find(known => known.From == from) ?? (node.RetentionStarts.Count == 1 && from != RetentionFrom.EndOfRelation ? node.RetentionStarts[0] : null);
        if (start is null)
        {
            return Kept(use, text + (from == RetentionFrom.EndOfRelation ? ": the relation lasts, as far as the application says" : ": the row has no date to count from"), until: null);
        }

        var slot = new SqlSlot((isUse ? "usecutoff" : "cutoff") + (++_slots).ToString(CultureInfo.InvariantCulture), start.Mapping, Moment.As(start.Mapping, period.Before(now)));
        var rows = MatchWriter.Via((ITable)start.Column.Table, new NotOver(start, slot, dialect), column.Table);
        return new KeepReason(rows, use.Purpose.Key + " " + start.Column.Name, text, use.Purpose.Basis, null) { Start = start, Period = period };
    }

    private static KeepReason Kept(PurposeUse use, string text, DateTimeOffset? until) => new(RowCondition.Always, use.Purpose.Key, text, use.Purpose.Basis, until);
}
