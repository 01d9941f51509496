using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Writes the statements that erase a person, in order: what is set aside first, then rows whose dependents are done.</summary>
internal sealed class StepWriter
{
    private readonly SubjectReach _reach;
    private readonly MatchWriter _match;
    private readonly GoneWriter _gone;
    private readonly ChangeWriter _changes;
    private readonly HashSet<ReachedNode> _surelyGone = [];
    private readonly List<ErasureStep> _steps = [];

    private StepWriter(SubjectReach reach, IKeepDecision decision)
    {
        _reach = reach;
        _match = new MatchWriter(reach);
        _gone = new GoneWriter(reach, _match, decision);
        _changes = new ChangeWriter(reach, _gone);
    }

    internal static IReadOnlyList<ErasureStep> Write(SubjectReach reach, IKeepDecision decision)
    {
        var writer = new StepWriter(reach, decision);
        writer.Lock();
        writer.SetAside();
        foreach (var node in reach.Order)
        {
            writer.Unlink(node);
            writer.Delete(node);
            writer.Change(node);
            writer.LoseOwner(node);
        }

        return writer._steps;
    }

    // Owners before what they own: the condition of the one is in that of the other.
    private void SetAside()
    {
        foreach (var node in _reach.Order.Reverse().Where(static node => node.Stage is not null))
        {
            Stage(node, node.Stage!, _match.Source(node, node.Node.Main), "Set aside the rows that go with the person, to find them again when what leads to them has changed");
        }
    }

    private void Stage(ReachedNode node, RowStage stage, RowCondition condition, string explanation)
    {
        // A table made from a query takes no parameters: it is made empty first.
        var sql = _reach.Schema.Text().Append("INSERT INTO ").Name(stage.Name).Append(" ");
        _steps.Add(new ErasureStep
        {
            Kind = PlanStepKind.SetAside,
            Node = node.Node,
            Table = node.Node.Main,
            Explanation = explanation,
            Prepare = Keys(_reach.Schema.Text().Append("CREATE TEMP TABLE ").Name(stage.Name).Append(" AS "), node, stage, RowCondition.Never),
            Sql = Keys(sql, node, stage, condition),
            Stage = stage,
        });
    }

    private static SqlText Keys(SqlText sql, ReachedNode node, RowStage stage, RowCondition condition)
    {
        var alias = sql.Alias();
        var key = RowNode.KeyOf(node.Node.Main);
        return sql.Append("SELECT ").List(Enumerable.Range(0, key.Count), i => sql.Column(alias, key[i]).Append(" AS ").Name(stage.Columns[i]))
            .Append(" FROM ").Table(node.Node.Main).Append(" AS " + alias).Where(condition, alias);
    }

    // Two people who are erased at once are each other's last owner: the second waits, and sees that the first is gone.
    private void Lock()
    {
        if (_reach.Schema.Dialect.LockRows.Length == 0)
        {
            return;
        }

        foreach (var node in _reach.Order.Where(static node => node.CanHaveSeveralOwners && node.Node.HasKey))
        {
            var sql = _reach.Schema.Text();
            var (table, alias) = (node.Node.Main, sql.Alias());
            sql.Append("SELECT 1 FROM ").Table(table).Append(" AS " + alias).Where(_match.Owners(node, table), alias)
                .Append(" ORDER BY ").List(RowNode.KeyOf(table), column => sql.Column(alias, column)).Append(_reach.Schema.Dialect.LockRows);
            _steps.Add(new ErasureStep { Kind = PlanStepKind.Lock, Node = node.Node, Table = table, Explanation = "Hold the rows that others may own too, in the order of their keys", Sql = sql });
        }
    }

    private bool CanGo(ReachedNode node) => node.Node.OnErasure is RowErasure.Default or RowErasure.Delete && !_gone.Of(node, node.Node.Main).IsNever;

    private void Unlink(ReachedNode node)
    {
        if (!CanGo(node) && (node.Root is null || _gone.Of(node, node.Node.Main).IsNever))
        {
            return;
        }

        foreach (var link in node.Node.Incoming.Where(link => link.CanBeCleared && !IsOwnership(link)))
        {
            // The person's own row is let go of even where it stays, emptied; any other only where it goes.
            var rows = node.Root is null ? Leaving(node, link.PrincipalTable) : _gone.Of(node, link.PrincipalTable);
            var condition = new LeadsTo(link.Columns, link.PrincipalTable, link.PrincipalColumns, rows);
            var because = link.Meaning.Kind == EdgeKind.Undecided ? "the rows stay, and refer to a row that goes" : link.Meaning.Because;
            _steps.Add(Clear(link, condition, $"Clear the key to {link.PrincipalTable.SchemaQualifiedName}: {because}"));
        }
    }

    private bool IsOwnership(RowLink link) => _reach.Find(link.Dependent)?.Reaching.Contains(link) == true;

    private ErasureStep Clear(RowLink link, RowCondition condition, string explanation)
    {
        var sql = _reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("UPDATE ").Table(link.Table).Append(" AS " + alias + " SET ").List(link.Clearable, column => sql.Name(column.Name).Append(" = NULL")).Where(condition, alias);
        return new ErasureStep { Kind = PlanStepKind.Unlink, Node = link.Dependent, Table = link.Table, Explanation = explanation, Sql = sql, Check = Count(link.Table, condition) };
    }

    private void Delete(ReachedNode node)
    {
        if (!CanGo(node))
        {
            return;
        }

        var blocking = Blocking(node);
        if (blocking.Count == 0 && _gone.IsAll(node))
        {
            _surelyGone.Add(node);
        }

        var condition = Leaving(node, node.Node.Main);
        var columns = node.Node.Personal.Where(static column => !column.IsComputed).Select(static column => new ChangedColumn(column, null)).ToList();
        var explanation = "Delete " + Ownership(node) + (blocking.Count == 0 ? "" : "; those that other rows cannot be without stay, emptied");
        if (node.Node.Tables.Count == 1)
        {
            _steps.Add(Deletion(node, node.Node.Main, condition, explanation, columns));
            return;
        }

        var stage = new RowStage(node.Node.Number, "gone", RowNode.KeyOf(node.Node.Main).Count);
        Stage(node, stage, condition, "Set aside those of the rows that can go, for each of their tables");
        foreach (var table in node.Node.Tables.Reverse())
        {
            _steps.Add(Deletion(node, table, new InStage(stage, RowNode.KeyOf(table)), explanation, [.. columns.Where(column => column.Column.Table == table)]));
        }
    }

    private ErasureStep Deletion(ReachedNode node, ITable table, RowCondition condition, string explanation, IReadOnlyList<ChangedColumn> columns)
    {
        var sql = _reach.Schema.Text();
        var alias = sql.Alias();
        sql.Append("DELETE FROM ").Table(table).Append(" AS " + alias).Where(condition, alias);
        return new ErasureStep { Kind = PlanStepKind.Delete, Node = node.Node, Table = table, Explanation = explanation, Sql = sql, Check = Count(table, condition), Columns = columns };
    }

    private SqlText Count(ITable table, RowCondition condition) => ChangeWriter.Count(_reach.Schema, table, condition);

    private List<RowLink> Blocking(ReachedNode node) => [.. node.Node.Incoming.Where(link => IsBlocking(node, link))];

    private RowCondition Leaving(ReachedNode node, ITable table) =>
        _gone.Of(node, table).And(RowCondition.All(Blocking(node).Select(link => MatchWriter.Via(link.PrincipalTable, Unreferred(node, link), table))));

    // Rows that may still refer to this one when its turn comes.
    private bool IsBlocking(ReachedNode node, RowLink link)
    {
        if (link.CanBeCleared && !IsOwnership(link))
        {
            return false;
        }

        return !(IsOwnership(link) && _surelyGone.Contains(_reach.Find(link.Dependent)!)) && (!link.IsSelf || !link.CanBeCleared);
    }

    private RowCondition Unreferred(ReachedNode node, RowLink link) =>
        new LedToBy(link.Table, link.Columns, link.PrincipalColumns, link.IsSelf ? new NotSo(_gone.Of(node, link.Table)) : RowCondition.Always, exists: false);

    private static string Ownership(ReachedNode node)
    {
        if (node.Root is not null)
        {
            return "the person's own row";
        }

        var ways = node.Reaching.Select(static link => link.PrincipalTable.SchemaQualifiedName + " (" + link.Meaning.Because + ")")
            .Concat(node.Plain.Select(static link => "the value in " + link.Column.Name))
            .Concat(node.Joins.Select(static join => "the last owner in " + join.ToRow.Table.SchemaQualifiedName));
        return "with " + string.Join(", or with ", ways);
    }

    private void Change(ReachedNode node)
    {
        if (!_surelyGone.Contains(node))
        {
            _steps.AddRange(_changes.Write(node));
        }
    }

    // Rows with other owners lose this one, and what is written of it in them.
    private void LoseOwner(ReachedNode node)
    {
        if (!node.CanHaveSeveralOwners)
        {
            return;
        }

        foreach (var link in node.Optional)
        {
            var shared = new NotSo(_match.IsLastOwner(node, link.Table)).And(_match.Linked(link)).And(_gone.Ended(node, link.Table));
            if (!shared.IsNever)
            {
                _steps.Add(Clear(link, shared, "Clear the key of this owner: the rows have others"));
            }
        }

        foreach (var link in node.Plain)
        {
            var shared = new NotSo(_match.IsLastOwner(node, link.Table)).And(_match.Equal(link)).And(_gone.Ended(node, link.Table));
            _steps.AddRange(_changes.Overwrite(node, link, shared));
        }
    }
}
