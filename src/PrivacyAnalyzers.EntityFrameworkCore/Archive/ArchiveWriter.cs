using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Archive;

/// <summary>Writes the statements that put rows in the archive: no member of them is in use any longer, and some purpose keeps one on.</summary>
internal sealed class ArchiveWriter(SubjectReach reach, MatchWriter match, IKeepDecision decision)
{
    /// <returns>The step; null where the rows have no archive, or nothing tells use from it.</returns>
    internal ErasureStep? Write(ReachedNode node)
    {
        if (decision.Archive is not { } phase || node.Node.Archive is not { } archive)
        {
            return null;
        }

        var (table, gone) = (archive.Table, new GoneWriter(reach, match, phase.InUse));
        var columns = node.Node.Personal.Where(static column => !column.IsComputed).ToList();
        var rows = RowCondition.All(
        [
            match.Match(node, table),
            new NullTest(archive.Column, isNull: true),
            .. columns.Select(column => gone.Ended(node, column, table)),
            RowCondition.Any(columns.Select(column => MatchWriter.Via(column.Table, decision.Of(node, column).Rows, table))),
        ]);
        if (rows.IsNever)
        {
            return null;
        }

        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("UPDATE ").Table(table).Append(" AS " + alias + " SET ").Name(archive.Column.Name).Append(" = ").Parameter(new SqlSlot("archived", archive.Mapping, phase.Now.UtcTicks));
        ChangeWriter.WriteTokens(sql, node.Node, table);
        sql.Where(rows, alias);
        return new ErasureStep { Kind = PlanStepKind.Archive, Node = node.Node, Table = table, Explanation = "Put rows in the archive that are kept and no longer in use", Sql = sql, Check = ChangeWriter.Count(reach.Schema, table, rows), Rows = rows };
    }

    /// <summary>Where what is kept stands: what a receipt adds to the reason, and the rows of a table it is said of.</summary>
    internal static (string Where, RowCondition Rows)[] Places(ReachedNode node, ITable table) => node.Node.Archive is not { } archive ? [("", RowCondition.Always)] :
    [
        ("", MatchWriter.Via(archive.Table, new NullTest(archive.Column, isNull: true), table)),
        (", in the archive, which everyday queries do not see", MatchWriter.Via(archive.Table, new NullTest(archive.Column, isNull: false), table)),
    ];
}
