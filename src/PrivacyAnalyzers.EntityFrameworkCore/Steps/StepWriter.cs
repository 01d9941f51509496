using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Writes the statements that erase a person, in order: what is set aside first, then rows whose dependents are done.</summary>
internal sealed class StepWriter
{
    private readonly SubjectReach _reach;
    private readonly MatchWriter _match;
    private readonly GoneWriter _gone;
    private readonly LeavingWriter _leaving;
    private readonly ChangeWriter _changes;
    private readonly ArchiveWriter _archive;
    private readonly DecorrelationWriter _decorrelations;
    private readonly List<ErasureStep> _steps = [];

    private StepWriter(SubjectReach reach, IKeepDecision decision, IReadOnlyDictionary<string, string>? cursors, PeopleStage? people)
    {
        _reach = reach;
        _match = new MatchWriter(reach, people: people);
        _gone = new GoneWriter(reach, _match, decision);
        _leaving = new LeavingWriter(reach, _gone);
        _changes = new ChangeWriter(reach, _gone, cursors);
        _decorrelations = new DecorrelationWriter(reach, _match, _gone);
        _archive = new ArchiveWriter(reach, _match, decision);
    }

    /// <summary>Writes the steps.</summary>
    /// <param name="reach">What belongs to the person.</param>
    /// <param name="decision">What stays.</param>
    /// <param name="cursors">Up to which keys values were replaced already, by step; null where nothing was done before.</param>
    /// <param name="people">The people, where they are many; null for the one that parameters name.</param>
    internal static IReadOnlyList<ErasureStep> Write(SubjectReach reach, IKeepDecision decision, IReadOnlyDictionary<string, string>? cursors = null, PeopleStage? people = null)
    {
        var writer = new StepWriter(reach, decision, cursors, people);
        writer._steps.AddRange(Locks(reach, people));
        writer.SetAside();
        foreach (var node in reach.Order)
        {
            writer.Unlink(node);
            writer.Delete(node);
            writer.Change(node);
            writer.LetGo(node);
        }

        writer._steps.AddRange(reach.Order.Select(writer._archive.Write).OfType<ErasureStep>());

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
            Rows = condition,
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

    /// <summary>Two people who are erased at once are each other's last owner: the second waits, and sees that the first is gone. Nothing is set aside yet.</summary>
    internal static IEnumerable<ErasureStep> Locks(SubjectReach reach, PeopleStage? people)
    {
        if (reach.Schema.Dialect.LockRows.Length == 0)
        {
            yield break;
        }

        var match = new MatchWriter(reach, setsAside: false, people: people);
        foreach (var node in reach.Order.Where(static node => node.CanHaveSeveralOwners && node.Node.HasKey))
        {
            var sql = reach.Schema.Text();
            var (table, alias) = (node.Node.Main, sql.Alias());
            sql.Append("SELECT 1 FROM ").Table(table).Append(" AS " + alias).Where(match.Owners(node, table), alias)
                .Append(" ORDER BY ").List(RowNode.KeyOf(table), column => sql.Column(alias, column)).Append(reach.Schema.Dialect.LockRows);
            yield return new ErasureStep { Kind = PlanStepKind.Lock, Node = node.Node, Table = table, Explanation = "Hold the rows that others may own too, in the order of their keys", Sql = sql };
        }
    }

    private void Unlink(ReachedNode node)
    {
        if (!_leaving.CanGo(node) && (node.Root is null || _gone.Of(node, node.Node.Main).IsNever))
        {
            return;
        }

        foreach (var link in node.Node.Incoming.Where(link => link.CanBeCleared && !_leaving.IsOwnership(link)))
        {
            // The person's own row is let go of even where it stays, emptied; any other only where it goes.
            var rows = node.Root is null ? _leaving.Leaving(node, link.PrincipalTable) : _gone.Of(node, link.PrincipalTable);
            var condition = new LeadsTo(link.Columns, link.PrincipalTable, link.PrincipalColumns, rows);
            var because = link.Meaning.Kind == EdgeKind.Undecided ? "the rows stay, and refer to a row that goes" : link.Meaning.Because;
            _steps.Add(Clear(_reach.Schema, link, condition, $"Clear the key to {link.PrincipalTable.SchemaQualifiedName}: {because}"));
        }
    }

    internal static ErasureStep Clear(StoreSchema schema, RowLink link, RowCondition condition, string explanation)
    {
        var sql = schema.Text();
        var alias = sql.Alias();
        sql.Append("UPDATE ").Table(link.Table).Append(" AS " + alias + " SET ").List(link.Clearable, column => sql.Name(column.Name).Append(" = NULL")).Where(condition, alias);
        return new ErasureStep { Kind = PlanStepKind.Unlink, Node = link.Dependent, Table = link.Table, Explanation = explanation, Sql = sql, Check = ChangeWriter.Count(schema, link.Table, condition) };
    }

    private void Delete(ReachedNode node)
    {
        if (!_leaving.CanGo(node))
        {
            return;
        }

        var blocking = _leaving.Blocking(node);
        _leaving.Delete(node);
        var condition = _leaving.Leaving(node, node.Node.Main);
        var columns = node.Node.Personal.Where(static column => !column.IsComputed).Select(static column => new ChangedColumn(column, null)).ToList();
        var explanation = "Delete " + Ownership(node) + (blocking.Count == 0 ? "" : "; those that other rows cannot be without stay, emptied");
        if (node.Node.Tables.Count == 1)
        {
            _steps.Add(Deletion(_reach.Schema, node, node.Node.Main, condition, explanation, columns));
            return;
        }

        var stage = new RowStage(node.Node.Number, "gone", RowNode.KeyOf(node.Node.Main).Count);
        Stage(node, stage, condition, "Set aside those of the rows that can go, for each of their tables");
        foreach (var table in node.Node.Tables.Reverse())
        {
            _steps.Add(Deletion(_reach.Schema, node, table, new InStage(stage, RowNode.KeyOf(table)), explanation, [.. columns.Where(column => column.Column.Table == table)]));
        }
    }

    internal static ErasureStep Deletion(StoreSchema schema, ReachedNode node, ITable table, RowCondition condition, string explanation, IReadOnlyList<ChangedColumn> columns)
    {
        var sql = schema.Text();
        var alias = sql.Alias();
        sql.Append("DELETE FROM ").Table(table).Append(" AS " + alias).Where(condition, alias);
        return new ErasureStep { Kind = PlanStepKind.Delete, Node = node.Node, Table = table, Explanation = explanation, Sql = sql, Check = ChangeWriter.Count(schema, table, condition), Rows = condition, Columns = columns };
    }

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
        if (!_leaving.IsSurelyGone(node))
        {
            _steps.AddRange(_changes.Write(node));
        }
    }

    private void LetGo(ReachedNode node)
    {
        if (node.Node.OnErasure == RowErasure.Decorrelate)
        {
            _steps.AddRange(_decorrelations.Write(node));
        }
        else
        {
            LoseOwner(node);
            LoseName(node);
        }
    }

    // Emptied, a row would go on naming the person where the value that names them is not marked itself.
    private void LoseName(ReachedNode node)
    {
        foreach (var link in node.Plain.Where(link => !_leaving.IsSurelyGone(node) && _reach.IsName(node, link)))
        {
            _steps.AddRange(_changes.Overwrite(node, link, _match.Equal(link).And(_gone.Ended(node, link.Table)), "Clear the value that names the person: the row stays"));
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
                _steps.Add(Clear(_reach.Schema, link, shared, "Clear the key of this owner: the rows have others"));
            }
        }

        foreach (var link in node.Plain)
        {
            var shared = new NotSo(_match.IsLastOwner(node, link.Table)).And(_match.Equal(link)).And(_gone.Ended(node, link.Table));
            _steps.AddRange(_changes.Overwrite(node, link, shared, "Clear the value that names this owner: the rows have others"));
        }
    }
}
