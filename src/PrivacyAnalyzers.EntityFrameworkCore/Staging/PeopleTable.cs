using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Fills the temporary table of many people, inside a transaction that somebody else began.</summary>
internal sealed class PeopleTable(PeopleStage stage, SqlRunner runner)
{
    private SubjectReach Reach => stage.Reach;

    /// <summary>Writes the people down, and holds their own rows.</summary>
    /// <returns>Those who are there.</returns>
    internal async Task<IReadOnlyList<StagedPerson>> FillAsync(IReadOnlyList<StagedPerson> people, CancellationToken cancellationToken)
    {
        var batch = runner.Together();
        batch.Run(Text("DROP TABLE IF EXISTS ").Name(stage.Name));
        batch.Run(Creation());
        foreach (var some in people.Chunk(Math.Max(1, Reach.Schema.Dialect.Parameters / Reach.Key.Count)))
        {
            batch.Run(Insertion(some));
        }

        var found = new HashSet<int>();
        Hold(batch, found);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        if (found.Count < people.Count)
        {
            var missing = people.Where(person => !found.Contains(person.Number)).Select(static person => person.Number.ToString(CultureInfo.InvariantCulture));
            batch.Run(Text("DELETE FROM ").Name(stage.Name).Append(" WHERE ").Name(PeopleStage.Number).Append(" IN (" + string.Join(", ", missing) + ")"));
        }

        foreach (var property in Reach.Captured)
        {
            Capture(property, batch);
        }

        Analyze(Reach, batch, stage.Name);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        await ClearAsync(cancellationToken).ConfigureAwait(false);
        return [.. people.Where(person => found.Contains(person.Number))];
    }

    /// <summary>What plain columns equal, of each person.</summary>
    internal async Task<ILookup<int, (IProperty Property, object Value)>> CapturedAsync(CancellationToken cancellationToken)
    {
        var read = new List<(int Person, IProperty Property, object? Value)>();
        foreach (var property in Reach.Captured)
        {
            var mapping = Reach.PlainSlot(property).Mapping;
            var sql = Text("SELECT ").Name(PeopleStage.Number).Append(", ").Name(stage.ColumnOf(property)).Append(" FROM ").Name(stage.Name);
            read.AddRange(await runner.ReadAsync(sql, reader => (reader.GetInt32(0), property, ColumnReader.Read(reader, 1, mapping)), cancellationToken).ConfigureAwait(false));
        }

        return read.Where(static line => line.Value is not null).ToLookup(static line => line.Person, static line => (line.Property, line.Value!));
    }

    internal Task<int> DropAsync(CancellationToken cancellationToken) => runner.ExecuteAsync(Text("DROP TABLE IF EXISTS ").Name(stage.Name), cancellationToken);

    /// <summary>A planner that knows nothing of a temporary table takes it for a large one.</summary>
    internal static void Analyze(SubjectReach reach, SqlBatch batch, string table)
    {
        if (reach.Schema.Dialect.Analyze is { } analyze)
        {
            batch.Run(reach.Schema.Text().Append(analyze).Name(table));
        }
    }

    // What an erasure put there names nobody any longer.
    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        var batch = runner.Together();
        foreach (var erased in (await CapturedAsync(cancellationToken).ConfigureAwait(false)).SelectMany(person => person.Where(line => !Reach.Names(line.Property, line.Value)).Select(line => (line.Property, Person: person.Key))).GroupBy(static line => line.Property, static line => line.Person))
        {
            batch.Run(Text("UPDATE ").Name(stage.Name).Append(" SET ").Name(stage.ColumnOf(erased.Key)).Append(" = NULL WHERE ").Name(PeopleStage.Number)
                .Append(" IN (" + string.Join(", ", erased.Select(static number => number.ToString(CultureInfo.InvariantCulture))) + ")"));
        }

        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    private SqlText Text(string text) => Reach.Schema.Text().Append(text);

    // From a query without rows, so that columns have the types of the columns they are compared with.
    private SqlText Creation()
    {
        var table = Reach.Roots.First().Root!.Value.Table;
        var key = stage.KeyOf(table);
        var sql = Text("CREATE TEMP TABLE ").Name(stage.Name).Append(" AS SELECT 0 AS ").Name(PeopleStage.Number);
        var alias = sql.Alias();
        sql.List(Enumerable.Range(0, key.Count), i => sql.Append(", ").Column(alias, key[i]).Append(" AS ").Name(stage.Keys.Columns[i]), "");
        foreach (var property in Reach.Captured)
        {
            var column = Columns(property).First();
            var inner = sql.Alias();
            sql.Append(", (SELECT ").Column(inner, column).Append(" FROM ").Table(column.Table).Append(" AS " + inner + " WHERE 1 = 0) AS ").Name(stage.ColumnOf(property));
        }

        return sql.Append(" FROM ").Table(table).Append(" AS " + alias + " WHERE 1 = 0");
    }

    private SqlText Insertion(IReadOnlyList<StagedPerson> people)
    {
        var sql = Text("INSERT INTO ").Name(stage.Name).Append(" (").Name(PeopleStage.Number);
        return sql.List(stage.Keys.Columns, column => sql.Append(", ").Name(column), "").Append(") VALUES ")
            .List(people, person => sql.Append("(" + person.Number.ToString(CultureInfo.InvariantCulture))
            .List(Enumerable.Range(0, person.Key.Count), i => sql.Append(", ").Parameter(new SqlSlot(Reach.KeySlots[i].Name + "_" + person.Number.ToString(CultureInfo.InvariantCulture), Reach.KeySlots[i].Mapping, person.Key[i])), "").Append(")"));
    }

    // In the order of their keys: two runs do not wait for each other.
    private void Hold(SqlBatch batch, HashSet<int> found)
    {
        foreach (var table in Reach.Roots.Select(static root => root.Root!.Value.Table))
        {
            var sql = Text("SELECT p.").Name(PeopleStage.Number).Append(" FROM ").Table(table);
            var alias = sql.Alias();
            var key = stage.KeyOf(table);
            sql.Append(" AS " + alias + " JOIN ").Name(stage.Name).Append(" AS p ON ").List(Enumerable.Range(0, key.Count), i => sql.Append("p.").Name(stage.Keys.Columns[i]).Append(" = ").Column(alias, key[i]), " AND ")
                .Where(Reach.KindOf(table), alias).Append(" ORDER BY ").List(key, column => sql.Column(alias, column)).Append(Reach.Schema.Dialect.LockRows);
            batch.Read(sql, reader => found.Add(reader.GetInt32(0)));
        }
    }

    private void Capture(IProperty property, SqlBatch batch)
    {
        foreach (var (root, table) in Reach.Roots.SelectMany(root => root.Node.Tables.Where(table => table.FindColumn(property) is not null).Select(table => (root.Root!.Value.Table, table))))
        {
            var sql = Text("UPDATE ").Name(stage.Name).Append(" SET ").Name(stage.ColumnOf(property)).Append(" = (SELECT ");
            var (alias, own) = (sql.Alias(), sql.Alias());
            sql.Column(alias, table.FindColumn(property)!).Append(" FROM ").Table(root).Append(" AS " + own + " JOIN ").Table(table).Append(" AS " + alias + " ON ")
                .List(Enumerable.Range(0, RowNode.KeyOf(table).Count), i => sql.Column(alias, RowNode.KeyOf(table)[i]).Append(" = ").Column(own, RowNode.KeyOf(root)[i]), " AND ").Where(Reach.KindOf(root), own);
            var key = stage.KeyOf(root);
            sql.List(Enumerable.Range(0, key.Count), i => sql.Append(" AND ").Column(own, key[i]).Append(" = ").Name(stage.Name).Append(".").Name(stage.Keys.Columns[i]), "")
                .Append(") WHERE ").Name(stage.ColumnOf(property)).Append(" IS NULL");
            batch.Run(sql);
        }
    }

    private IEnumerable<IColumn> Columns(IProperty property) => Reach.Roots.SelectMany(static root => root.Node.Tables).Select(table => table.FindColumn(property)).OfType<IColumn>();
}
