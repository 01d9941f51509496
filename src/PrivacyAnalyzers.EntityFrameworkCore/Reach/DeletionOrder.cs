using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Reach;

/// <summary>Orders rows so that what refers goes before what it refers to. Keys that can be cleared bind nobody.</summary>
internal static class DeletionOrder
{
    internal static IReadOnlyList<ReachedNode> Of(SubjectReach reach, out IReadOnlyList<ReachedNode> stuck)
    {
        var rest = reach.Schema.Nodes.Select(reach.Find).OfType<ReachedNode>().Reverse().ToList();
        var order = new List<ReachedNode>();
        var circle = new List<ReachedNode>();
        while (rest.Count > 0)
        {
            var next = rest.Find(node => !node.Node.Incoming.Any(link => !link.IsSelf && rest.Exists(other => other.Node == link.Dependent) && Binds(reach, link)));
            if (next is null)
            {
                next = rest[0];
                circle.Add(next);
            }

            rest.Remove(next);
            order.Add(next);
        }

        stuck = circle;
        return order;
    }

    private static bool Binds(SubjectReach reach, RowLink link) => !link.CanBeCleared || reach.Find(link.Dependent)!.Optional.Contains(link);
}
