using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>
/// Rows that stay, of which several people are owners. Of two who go at once neither is the other's last owner, so that a row would lose neither, and the rows of both would have to stay for it. One after the other, it loses the first.
/// </summary>
internal sealed class SharedRows(PeopleStage people, SqlRunner runner)
{
    private SubjectReach Reach => people.Reach;

    /// <summary>Holds the rows, and asks who owns one together.</summary>
    /// <returns>The same people, in groups of which no two own such a row: those who own none with others are in the first.</returns>
    internal async Task<IReadOnlyList<IReadOnlyList<StagedPerson>>> ApartAsync(IReadOnlyList<StagedPerson> some, CancellationToken cancellationToken)
    {
        var nodes = some.Count > 1 ? Find(Reach, some[0].Decision) : [];
        if (nodes.Count == 0)
        {
            return [some];
        }

        // All at once and in one order, as a run for all of them would: group after group, two runs would wait for each other.
        var (batch, others) = (runner.Together(), new Dictionary<int, List<int>>());
        foreach (var step in StepWriter.Locks(Reach, people))
        {
            batch.Read(step.Sql, static _ => { });
        }

        foreach (var node in nodes)
        {
            batch.Read(Pairs(node), reader =>
            {
                var (one, other) = (reader.GetInt32(0), reader.GetInt32(1));
                Of(one).Add(other);
                Of(other).Add(one);
            });
        }

        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return others.Count == 0 ? [some] : Apart(some, others);

        List<int> Of(int person) => others.TryGetValue(person, out var found) ? found : others[person] = [];
    }

    // Each into the first group that has nobody of theirs.
    private static List<List<StagedPerson>> Apart(IReadOnlyList<StagedPerson> some, Dictionary<int, List<int>> others)
    {
        var (groups, places) = (new List<List<StagedPerson>>(), new Dictionary<int, int>());
        foreach (var person in some)
        {
            var taken = others.TryGetValue(person.Number, out var theirs) ? theirs.Where(places.ContainsKey).Select(other => places[other]).ToHashSet() : [];
            var place = Enumerable.Range(0, groups.Count + 1).First(place => !taken.Contains(place));
            if (place == groups.Count)
            {
                groups.Add([]);
            }

            places.Add(person.Number, place);
            groups[place].Add(person);
        }

        return groups;
    }

    private static List<ReachedNode> Find(SubjectReach reach, IKeepDecision decision)
    {
        var gone = new GoneWriter(reach, new MatchWriter(reach), decision);
        var leaving = new LeavingWriter(reach, gone);
        var found = new List<ReachedNode>();
        foreach (var node in reach.Order)
        {
            if (leaving.CanGo(node))
            {
                leaving.Delete(node);
            }

            // What is let go of loses all of them, and what somebody else owns by a key that stays, each.
            var canLose = node.Optional.Count + node.Plain.Count;
            var isShared = canLose > 1 || (canLose == 1 && node.Joins.Count > 0);
            if (isShared && !node.BelongsToAnother && node.Node.OnErasure != RowErasure.Decorrelate && !leaving.IsSurelyGone(node) && !gone.Ended(node, node.Node.Main).IsNever)
            {
                found.Add(node);
            }
        }

        return found;
    }

    // Rows without a key cannot be told apart: whoever owns one may own it with any other.
    private SqlText Pairs(ReachedNode node)
    {
        var (main, owners) = (node.Node.Main, new OwnerWriter(people, setsAside: false));
        var key = RowNode.KeyOf(main);
        List<string> names = [.. key.Select(static (_, i) => "k" + i.ToString(CultureInfo.InvariantCulture))];
        var sql = Reach.Schema.Text().Append("SELECT DISTINCT one.").Name(PeopleStage.Number).Append(", other.").Name(PeopleStage.Number).Append(" FROM (");
        owners.Select(sql, node, main, key, names, RowCondition.Always).Append(") AS one JOIN (");
        owners.Select(sql, node, main, key, names, RowCondition.Always).Append(") AS other ON one.").Name(PeopleStage.Number).Append(" < other.").Name(PeopleStage.Number);
        return sql.List(names, name => sql.Append(" AND one.").Name(name).Append(" = other.").Name(name), "");
    }
}
