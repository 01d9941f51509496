using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>What the batches of an erasure did to each member, and up to which key steps went that cannot tell by a row whether they have been there.</summary>
internal sealed class BatchProgress
{
    private readonly Dictionary<(string Entity, string Path, ErasureOutcome Outcome), long> _lines = [];

    /// <summary>The last key of each step.</summary>
    internal Dictionary<string, string> Cursors { get; } = new(System.StringComparer.Ordinal);

    /// <summary>The steps that have nothing left to do: a run that goes on does not ask again.</summary>
    internal HashSet<string> Done { get; } = new(System.StringComparer.Ordinal);

    /// <summary>All rows that batches changed.</summary>
    internal long Rows { get; private set; }

    internal IEnumerable<(string Entity, string Path, ErasureOutcome Outcome, long Rows)> Lines => _lines.Select(static line => (line.Key.Entity, line.Key.Path, line.Key.Outcome, line.Value));

    internal void Add(IEnumerable<ChangedColumn> columns, long rows)
    {
        Rows += rows;
        foreach (var column in columns)
        {
            Add(column.Column.Entity, column.Column.Path, column.Erasure?.Outcome ?? ErasureOutcome.Deleted, rows);
        }
    }

    internal string Write()
    {
        var stored = new Stored(Rows, [.. Lines.Select(static line => new Line(line.Entity, line.Path, (int)line.Outcome, line.Rows))], Cursors, [.. Done]);
        return JsonSerializer.Serialize(stored);
    }

    internal static BatchProgress Read(string text)
    {
        var progress = new BatchProgress();
        if (text.Length > 0 && JsonSerializer.Deserialize<Stored>(text) is { } stored)
        {
            progress.Rows = stored.Rows;
            foreach (var line in stored.Lines)
            {
                progress.Add(line.Entity, line.Path, (ErasureOutcome)line.Outcome, line.Rows);
            }

            progress.Done.UnionWith(stored.Done);
            foreach (var (step, key) in stored.Cursors)
            {
                progress.Cursors[step] = key;
            }
        }

        return progress;
    }

    private void Add(string entity, string path, ErasureOutcome outcome, long rows) => _lines[(entity, path, outcome)] = _lines.GetValueOrDefault((entity, path, outcome)) + rows;

    private sealed record Stored(long Rows, List<Line> Lines, Dictionary<string, string> Cursors, List<string> Done);

    private sealed record Line(string Entity, string Path, int Outcome, long Rows);
}
