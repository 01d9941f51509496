using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>
/// Writes what can be done of an erasure before its last transaction, which does everything that is left. Only rows that nobody else can own, and through which nothing is found that stays: so the
/// person, and all that is theirs, is found in each batch as it was in the first, and nothing has to be remembered but how far it went.
/// </summary>
internal sealed class BatchWriter
{
    private readonly SubjectReach _reach;
    private readonly GoneWriter _gone;
    private readonly LeavingWriter _leaving;
    private readonly ChangeWriter _changes;

    private BatchWriter(SubjectReach reach, IKeepDecision decision, PeopleStage? people)
    {
        _reach = reach;
        _gone = new GoneWriter(reach, new MatchWriter(reach, setsAside: false, people: people), decision);
        _leaving = new LeavingWriter(reach, _gone);
        _changes = new ChangeWriter(reach, _gone);
    }

    internal static IReadOnlyList<BatchStep> Write(SubjectReach reach, IKeepDecision decision, PeopleStage? people = null)
    {
        var writer = new BatchWriter(reach, decision, people);
        return [.. reach.Order.Where(writer.IsOnlyTheirs).SelectMany(writer.Steps)];
    }

    // Parts of the person's own row are read once more at the end: recipients know people by them.
    private bool IsOnlyTheirs(ReachedNode node) =>
        node.Root is null && node.Node.HasKey && HasOneOwner(node) && !node.Node.EntityTypes.All(static type => type.IsOwned())
        && !node.Node.Incoming.Exists(static link => link.IsSelf && !link.CanBeCleared)
        && !_reach.Order.Any(other => other.Joins.Exists(join => join.ToRow.Dependent == node.Node));

    private bool HasOneOwner(ReachedNode node) => node.Root is not null || (!node.CanHaveSeveralOwners && node.Reaching.All(link => HasOneOwner(_reach.Find(link.Principal)!)));

    private IEnumerable<BatchStep> Steps(ReachedNode node)
    {
        var canGo = _leaving.CanGo(node);
        if (canGo)
        {
            yield return Deletion(node);
            _leaving.Delete(node);
        }

        // Rows that others keep until the end may still go with them. Those that a value leads to would be lost once it is gone.
        if (!_leaving.IsSurelyGone(node) && (!canGo || _leaving.Blocking(node).Count == 0) && node.Plain.Count == 0)
        {
            foreach (var change in _changes.Find(node))
            {
                var stage = Stage(node, change.Table);
                yield return new BatchStep
                {
                    Id = change.Id,
                    Node = node,
                    Table = change.Table,
                    Rows = change.Rows,
                    Changes = new(() => [_changes.Write(change, new InStage(stage, RowNode.KeyOf(change.Table)))]),
                    NeedsCursor = !change.IsOverwritten,
                    Columns = change.Columns,
                };
            }
        }
    }

    private BatchStep Deletion(ReachedNode node)
    {
        var columns = node.Node.Personal.Where(static column => !column.IsComputed).Select(static column => new ChangedColumn(column, null)).ToList();
        return new BatchStep { Id = "delete " + node.Node.Name, Node = node, Table = node.Node.Main, Rows = _leaving.Leaving(node, node.Node.Main), Changes = new(() => Deleting(node)), Columns = columns };
    }

    private List<ErasureStep> Deleting(ReachedNode node)
    {
        var stage = Stage(node, node.Node.Main);
        var steps = new List<ErasureStep>();
        foreach (var link in node.Node.Incoming.Where(link => link.CanBeCleared && !_leaving.IsOwnership(link)))
        {
            var leading = new LeadsTo(link.Columns, link.PrincipalTable, link.PrincipalColumns, new InStage(stage, RowNode.KeyOf(link.PrincipalTable)));
            steps.Add(StepWriter.Clear(_reach.Schema, link, leading, "Clear the key to rows that go"));
        }

        foreach (var table in node.Node.Tables.Reverse())
        {
            steps.Add(StepWriter.Deletion(_reach.Schema, node, table, new InStage(stage, RowNode.KeyOf(table)), "Delete the rows that were set aside", []));
        }

        return steps;
    }

    internal static RowStage Stage(ReachedNode node, ITable table) => new(node.Node.Number, "batch", RowNode.KeyOf(table).Count);
}
