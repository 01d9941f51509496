using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>The rows that can go: those that no purpose keeps, and that nothing that stays cannot be without. Asked node after node, dependents first.</summary>
internal sealed class LeavingWriter(SubjectReach reach, GoneWriter gone)
{
    private readonly HashSet<ReachedNode> _surelyGone = [];

    internal static bool MayGo(ReachedNode node) => node.Node.OnErasure is RowErasure.Default or RowErasure.Delete;

    internal bool CanGo(ReachedNode node) => MayGo(node) && !gone.Of(node, node.Node.Main).IsNever;

    /// <summary>All rows of the node are deleted by the steps so far.</summary>
    internal bool IsSurelyGone(ReachedNode node) => _surelyGone.Contains(node);

    /// <summary>Notes that the rows that can go are deleted from here on.</summary>
    internal void Delete(ReachedNode node)
    {
        if (Blocking(node).Count == 0 && gone.IsAll(node))
        {
            _surelyGone.Add(node);
        }
    }

    internal bool IsOwnership(RowLink link) => reach.Find(link.Dependent)?.Reaching.Contains(link) == true;

    /// <summary>Links of rows that may still be there when the node's turn comes, and cannot be without it.</summary>
    internal List<RowLink> Blocking(ReachedNode node) => [.. node.Node.Incoming.Where(IsBlocking)];

    internal RowCondition Leaving(ReachedNode node, ITable table) =>
        gone.Of(node, table).And(RowCondition.All(Blocking(node).Select(link => MatchWriter.Via(link.PrincipalTable, Unreferred(node, link), table))));

    private bool IsBlocking(RowLink link)
    {
        if (link.CanBeCleared && !IsOwnership(link))
        {
            return false;
        }

        return !(IsOwnership(link) && _surelyGone.Contains(reach.Find(link.Dependent)!)) && (!link.IsSelf || !link.CanBeCleared);
    }

    private LedToBy Unreferred(ReachedNode node, RowLink link) =>
        new(link.Table, link.Columns, link.PrincipalColumns, link.IsSelf ? new NotSo(gone.Of(node, link.Table)) : RowCondition.Always, exists: false);
}
