using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Collects what became of each member.</summary>
internal sealed class ReceiptLines(SubjectReach reach, IKeepDecision decision)
{
    private readonly List<ChangedRows> _changed = [];
    private readonly List<ErasedMember> _left = [];
    private readonly List<(ReachedNode Node, KeepReason Reason, IReadOnlyList<PersonalColumn> Columns, RowCondition Place, long Rows)> _kept = [];
    private readonly List<(string Entity, string Path, ErasureOutcome Outcome, long Rows)> _earlier = [];

    internal IReadOnlyList<ChangedRows> Changed => _changed;

    /// <summary>Rows that a step changed.</summary>
    internal void Add(ErasureStep step, long rows)
    {
        if (rows > 0)
        {
            _changed.AddRange(step.Columns.Select(column => new ChangedRows(column.Column, column.Erasure?.Outcome ?? ErasureOutcome.Deleted, rows)));
            if (step.Decorrelation is { } way)
            {
                _left.Add(new ErasedMember(way.Entity, way.Member, way.Clearable is null ? ErasureOutcome.Pseudonymized : ErasureOutcome.Cleared, rows, reason: way.Reason));
            }
        }
    }

    /// <summary>What somebody else found out.</summary>
    internal void Add(ErasedMember left) => _left.Add(left);

    /// <summary>What transactions before this one changed.</summary>
    internal void Add(IEnumerable<(string Entity, string Path, ErasureOutcome Outcome, long Rows)> earlier) => _earlier.AddRange(earlier.Where(static line => line.Rows > 0));

    /// <summary>Asks what stays, and why, when everything is done.</summary>
    /// <returns>Whether something may stay, so that <see cref="AddWhatStaysAsync"/> has to be called with the answers.</returns>
    internal bool AskWhatStays(SqlBatch batch)
    {
        _kept.Clear();
        if (WholeErasure.Of(reach, decision) is { HasProblems: false })
        {
            return false;
        }

        var (match, asks) = (new MatchWriter(reach), false);
        var gone = new GoneWriter(reach, match, decision);
        foreach (var node in reach.Order)
        {
            foreach (var group in node.Node.Personal.Where(static column => !column.IsComputed).GroupBy(column => (column.Table, decision.Of(node, column).Identity)))
            {
                foreach (var reason in decision.Of(node, group.First()).Reasons.Where(static reason => reason.Text.Length > 0))
                {
                    foreach (var (where, rows) in ArchiveWriter.Places(node, group.Key.Table))
                    {
                        asks = true;
                        var condition = match.Match(node, group.Key.Table).And(reason.Rows).And(rows);
                        batch.Read(ChangeWriter.Count(reach.Schema, group.Key.Table, condition), reader => _kept.Add((node, reason with { Text = reason.Text + where }, [.. group], rows, reader.GetInt64(0))));
                    }
                }
            }

            foreach (var column in node.Node.Personal.Where(static column => !column.IsComputed))
            {
                var ended = gone.Ended(node, column, column.Table);
                if (!ended.IsNever && ColumnErasures.Of(column).Problem is { } problem)
                {
                    batch.Read(ChangeWriter.Count(reach.Schema, column.Table, match.Match(node, column.Table).And(ended)), reader =>
                    {
                        if (reader.GetInt64(0) is > 0 and var rows)
                        {
                            _left.Add(new ErasedMember(column.Entity, column.Path, ErasureOutcome.NotReached, rows, reason: problem));
                        }
                    });
                }
            }
        }

        return asks;
    }

    /// <summary>Says what stays, and until when, once the answers are there.</summary>
    internal async Task AddWhatStaysAsync(SqlRunner runner, CancellationToken cancellationToken)
    {
        var match = new MatchWriter(reach);
        foreach (var (node, reason, columns, place, rows) in _kept.Where(static line => line.Rows > 0))
        {
            var until = reason.Until ?? await UntilAsync(node, reason, columns[0].Table, place, runner, match, cancellationToken).ConfigureAwait(false);
            _left.AddRange(columns.Select(column => new ErasedMember(column.Entity, column.Path, ErasureOutcome.Kept, rows, reason.Basis, until, reason.Text)));
        }
    }

    /// <summary>What the plan could not decide, where the application chose to be told.</summary>
    internal void Add(IEnumerable<PlanProblem> problems) =>
        _left.AddRange(problems.Where(static problem => problem.Severity == PlanSeverity.Question)
            .Select(static problem => new ErasedMember(problem.Table, problem.Column.Length == 0 ? "*" : problem.Column, ErasureOutcome.NotReached, 0, reason: problem.Id + ": " + problem.Message)));

    internal IReadOnlyList<ErasedMember> ToMembers() =>
    [
        .. _changed.Select(static line => (line.Column.Entity, line.Column.Path, line.Outcome, line.Rows)).Concat(_earlier).GroupBy(static line => (line.Entity, line.Path, line.Outcome))
            .Select(static group => new ErasedMember(group.Key.Entity, group.Key.Path, group.Key.Outcome, group.Sum(static line => line.Rows))).Concat(_left)
            .OrderBy(static line => line.Entity, System.StringComparer.Ordinal).ThenBy(static line => line.Path, System.StringComparer.Ordinal).ThenBy(static line => line.Outcome),
    ];

    // The end of the last of the rows.
    private async Task<System.DateTimeOffset?> UntilAsync(ReachedNode node, KeepReason reason, Microsoft.EntityFrameworkCore.Metadata.ITable columns, RowCondition place, SqlRunner runner, MatchWriter match, CancellationToken cancellationToken)
    {
        if (reason.Start is not { } start)
        {
            return null;
        }

        var sql = reach.Schema.Text();
        var alias = sql.Alias();
        var table = (Microsoft.EntityFrameworkCore.Metadata.ITable)start.Column.Table;
        sql.Append("SELECT ").Column(alias, start.Column).Append(" FROM ").Table(table).Append(" AS " + alias).Where(match.Match(node, table).And(MatchWriter.Via(columns, place, table)), alias);
        var dates = await runner.ReadAsync(sql, reader => Moment.From(ColumnReader.Read(reader, 0, start.Mapping)), cancellationToken).ConfigureAwait(false);
        return dates.Contains(null) ? null : reason.Period.After(dates.Max()!.Value);
    }
}
