using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>The rows that no purpose keeps.</summary>
internal sealed class GoneWriter(SubjectReach reach, MatchWriter match, IKeepDecision decision)
{
    internal IKeepDecision Decision => decision;

    /// <summary>The rows of the person that no purpose keeps.</summary>
    internal RowCondition Of(ReachedNode node, ITable table)
    {
        var ended = Ended(node, table);
        return ended.IsNever ? RowCondition.Never : match.Match(node, table).And(ended);
    }

    /// <summary>Every row of the person goes.</summary>
    internal bool IsAll(ReachedNode node) => Ended(node, node.Node.Main).IsAlways;

    /// <summary>No purpose keeps the row, whosever it is. Rows that say nothing of anybody go with the rows they belong to.</summary>
    internal RowCondition Ended(ReachedNode node, ITable table)
    {
        if (node.Node.Personal.Count > 0)
        {
            return RowCondition.All(node.Node.Personal.Select(column => Ended(node, column, table)));
        }

        if (node.Root is not null)
        {
            return decision.ErasesSubject ? RowCondition.Always : RowCondition.Never;
        }

        if (node.Reaching.All(link => IsAll(reach.Find(link.Principal)!)))
        {
            return decision.ErasesSubject || node.Reaching.Any() ? RowCondition.Always : RowCondition.Never;
        }

        return RowCondition.Any(node.Reaching.Select(link =>
        {
            var principal = Of(reach.Find(link.Principal)!, link.PrincipalTable);
            return principal.IsNever ? RowCondition.Never : MatchWriter.Via(link.Table, new LeadsTo(link.Columns, link.PrincipalTable, link.PrincipalColumns, principal), table);
        }));
    }

    /// <summary>The rows whose column no purpose keeps.</summary>
    internal RowCondition Ended(ReachedNode node, PersonalColumn column, ITable table)
    {
        var rows = decision.Of(node, column).Rows;
        return rows.IsNever ? RowCondition.Always : rows.IsAlways ? RowCondition.Never : MatchWriter.Via(column.Table, new NotSo(rows), table);
    }

    internal RowCondition Match(ReachedNode node, ITable table) => match.Match(node, table);
}
