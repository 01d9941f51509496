using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Collects what became of each member of each of many people: what is about to change is counted by person first.</summary>
internal sealed class StagedLines(PeopleStage stage, IReadOnlyList<StagedPerson> people, SqlRunner runner)
{
    private readonly OwnerWriter _owners = new(stage);
    private readonly List<(int Person, object?[] Key)> _owned = [];
    private readonly Dictionary<int, ReceiptLines> _lines = people.ToDictionary(static person => person.Number, person => new ReceiptLines(stage.Reach, person.Decision));

    /// <summary>What became of one of them.</summary>
    internal ReceiptLines Of(StagedPerson person) => _lines[person.Number];

    /// <summary>Counts the rows that a step is to change; where it changes some of them only, asks whose they are.</summary>
    internal void Add(ErasureStep step, SqlBatch batch)
    {
        if (step.Kind == PlanStepKind.Rewrite)
        {
            var key = RowNode.KeyOf(step.Table);
            _owned.Clear();
            batch.Read(
                _owners.Select(stage.Reach.Schema.Text(), stage.Reach.Find(step.Node)!, step.Table, key, [.. key.Select(static (_, i) => "k" + i.ToString(CultureInfo.InvariantCulture))], step.Rows),
                reader => _owned.Add((reader.GetInt32(0), [.. key.Select((column, i) => ColumnReader.Read(reader, i + 1, column.PropertyMappings[0].TypeMapping))])));
            return;
        }

        batch.Read(_owners.Count(stage.Reach.Schema.Text(), stage.Reach.Find(step.Node)!, step.Table, step.Rows), reader => _lines[reader.GetInt32(0)].Add(step, reader.GetInt64(1)));
    }

    /// <summary>Counts the rows that a step changed one by one: what an earlier run put there has stayed.</summary>
    internal void AddRewritten(ErasureStep step, IReadOnlyList<object?[]> keys)
    {
        var changed = keys.ToHashSet(RewrittenRows.Keys);
        foreach (var person in _owned.Where(row => changed.Contains(row.Key)).GroupBy(static row => row.Person))
        {
            _lines[person.Key].Add(step, person.LongCount());
        }
    }

    /// <summary>What stays of each, and why: asked of the database when everything is done.</summary>
    internal async Task AddWhatStaysAsync(CancellationToken cancellationToken)
    {
        // The same stays of all of them; until when may differ.
        var decision = people[0].Decision;
        var match = new MatchWriter(stage.Reach, people: stage);
        var gone = new GoneWriter(stage.Reach, match, decision);
        foreach (var node in stage.Reach.Order)
        {
            var columns = node.Node.Personal.Where(static column => !column.IsComputed).ToList();
            foreach (var group in columns.GroupBy(column => (column.Table, decision.Of(node, column).Identity)))
            {
                var reasons = decision.Of(node, group.First()).Reasons;
                for (var i = 0; i < reasons.Count; i++)
                {
                    if (reasons[i].Text.Length > 0)
                    {
                        foreach (var (where, place) in ArchiveWriter.Places(node, group.Key.Table))
                        {
                            await AddAsync(node, group.Key.Table, [.. group], i, match.Match(node, group.Key.Table).And(reasons[i].Rows), where, place, match, cancellationToken).ConfigureAwait(false);
                        }
                    }
                }
            }

            foreach (var column in columns)
            {
                var ended = gone.Ended(node, column, column.Table);
                if (!ended.IsNever && ColumnErasures.Of(column).Problem is { } problem)
                {
                    foreach (var (person, rows) in await CountAsync(node, column.Table, match.Match(node, column.Table).And(ended), cancellationToken).ConfigureAwait(false))
                    {
                        _lines[person].Add(new ErasedMember(column.Entity, column.Path, ErasureOutcome.NotReached, rows, reason: problem));
                    }
                }
            }
        }
    }

    private async Task AddAsync(ReachedNode node, ITable table, IReadOnlyList<PersonalColumn> columns, int reason, RowCondition rows, string where, RowCondition place, MatchWriter match, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(node, table, rows.And(place), cancellationToken).ConfigureAwait(false);
        if (counts.Count == 0)
        {
            return;
        }

        var until = await UntilAsync(node, people[0].Decision.Of(node, columns[0]).Reasons[reason], table, place, match, cancellationToken).ConfigureAwait(false);
        var byNumber = people.ToDictionary(static person => person.Number);
        foreach (var (person, count) in counts)
        {
            var own = byNumber[person].Decision.Of(node, columns[0]).Reasons[reason];
            foreach (var column in columns)
            {
                _lines[person].Add(new ErasedMember(column.Entity, column.Path, ErasureOutcome.Kept, count, own.Basis, own.Until ?? until?.GetValueOrDefault(person), own.Text + where));
            }
        }
    }

    // The end of the last of the rows of each; without a date, none.
    private async Task<Dictionary<int, DateTimeOffset?>?> UntilAsync(ReachedNode node, KeepReason reason, ITable columns, RowCondition place, MatchWriter match, CancellationToken cancellationToken)
    {
        if (reason.Start is not { } start)
        {
            return null;
        }

        var table = (ITable)start.Column.Table;
        var sql = _owners.Select(stage.Reach.Schema.Text(), node, table, [start.Column], ["started"], match.Match(node, table).And(MatchWriter.Via(columns, place, table)));
        var dates = await runner.ReadAsync(sql, reader => (Person: reader.GetInt32(0), At: Moment.From(ColumnReader.Read(reader, 1, start.Mapping))), cancellationToken).ConfigureAwait(false);
        return dates.GroupBy(static line => line.Person).ToDictionary(static group => group.Key, group => group.Any(static line => line.At is null) ? (DateTimeOffset?)null : reason.Period.After(group.Max(static line => line.At)!.Value));
    }

    private Task<List<(int Person, long Rows)>> CountAsync(ReachedNode node, ITable table, RowCondition rows, CancellationToken cancellationToken) =>
        runner.ReadAsync(_owners.Count(stage.Reach.Schema.Text(), node, table, rows), static (DbDataReader reader) => (reader.GetInt32(0), reader.GetInt64(1)), cancellationToken);
}
