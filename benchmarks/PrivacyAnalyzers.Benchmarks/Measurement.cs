using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// Times of one input under one set of analyzers, a figure a round: processor time of the whole process, which is what other work on the machine
/// changes least, and time on the clock.
/// </summary>
internal sealed class Measurement(string name, SourceUnit unit, AnalyzerSet analyzers)
{
    private readonly CSharpCompilation _parsed = unit.Compile();
    private readonly List<double> _processor = [];
    private readonly List<double> _clock = [];

    internal string Name => name;

    internal double Processor => Of(_processor, 0.5);

    internal double Clock => Of(_clock, 0.5);

    /// <summary>Between the slowest and the quickest round, as a share of the median.</summary>
    internal double Spread => (_processor.Max() - _processor.Min()) / Processor;

    internal int Findings { get; private set; }

    /// <summary>Binds everything and runs the analyzers, from sources that are only parsed.</summary>
    internal void Round(bool counts)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // A clone shares trees and references, and nothing that was bound.
        var fresh = _parsed.Clone();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var found = analyzers.Start(fresh).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        watch.Stop();
        var spent = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Findings = found.Count(finding => finding.Id.StartsWith("PRIV", StringComparison.Ordinal));
        Console.Error.WriteLine($"    {name,-28} {spent,8:F2} s of processor  {watch.Elapsed.TotalSeconds,8:F2} s  {(counts ? "" : "(warming up)")}");
        if (counts)
        {
            _processor.Add(spent);
            _clock.Add(watch.Elapsed.TotalSeconds);
        }
    }

    internal static double Of(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(quantile * (sorted.Count - 1))];
    }
}
