using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Times of one input under one set of analyzers, a figure a round.</summary>
internal sealed class Measurement(string name, SourceUnit unit, AnalyzerSet analyzers)
{
    private readonly CSharpCompilation _parsed = unit.Compile();
    private readonly List<double> _seconds = [];

    internal string Name => name;

    internal double Median => Of(_seconds, 0.5);

    internal double Spread => (_seconds.Max() - _seconds.Min()) / Median;

    internal int Findings { get; private set; }

    /// <summary>Binds everything and runs the analyzers, from sources that are only parsed.</summary>
    internal void Round(bool counts)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // A clone shares trees and references, and nothing that was bound.
        var fresh = _parsed.Clone();
        var watch = Stopwatch.StartNew();
        var found = analyzers.Start(fresh).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        watch.Stop();
        Findings = found.Count(finding => finding.Id.StartsWith("PRIV", StringComparison.Ordinal));
        if (counts)
        {
            _seconds.Add(watch.Elapsed.TotalSeconds);
        }
    }

    internal static double Of(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(quantile * (sorted.Count - 1))];
    }
}
