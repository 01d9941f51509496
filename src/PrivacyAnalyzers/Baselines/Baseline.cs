using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Baselines;

/// <summary>The findings that a compilation had before, read from its <c>privacy.baseline.json</c>, with what is wrong with the file.</summary>
internal sealed class Baseline
{
    internal const string FileName = "privacy.baseline.json";

    private static readonly ConditionalWeakTable<SourceText, Baseline> ByText = new();
    private static readonly Baseline None = new("", SourceText.From(""), ImmutableArray<BaselineEntry>.Empty, problem: null);

    private readonly string _path;
    private readonly SourceText _text;
    private readonly HashSet<FindingKey> _keys;

    private Baseline(string path, SourceText text, ImmutableArray<BaselineEntry> entries, BaselineFormatException? problem)
    {
        _path = path;
        _text = text;
        _keys = new(entries.Select(static entry => entry.Key));
        Entries = entries;
        Problem = problem;
    }

    internal ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>Why the file cannot be read; then it has no entries.</summary>
    internal BaselineFormatException? Problem { get; }

    internal bool IsEmpty => Entries.IsEmpty && Problem is null;

    /// <summary>The compilation's; of several files, the first by path.</summary>
    internal static Baseline Of(AnalyzerOptions options)
    {
        var file = options.AdditionalFiles
            .Where(static file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return file?.GetText() is { } text ? ByText.GetValue(text, read => Parse(file.Path, read)) : None;
    }

    internal bool Contains(FindingKey key) => _keys.Contains(key);

    internal Location Place(TextSpan span) => Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));

    internal Location ProblemPlace => Place(new TextSpan(Math.Min(Problem?.Position ?? 0, _text.Length), 0));

    private static Baseline Parse(string path, SourceText text)
    {
        try
        {
            return new(path, text, BaselineText.Read(text.ToString()), problem: null);
        }
        catch (BaselineFormatException problem)
        {
            return new(path, text, ImmutableArray<BaselineEntry>.Empty, problem);
        }
    }
}
