using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Robustness;

/// <summary>One run of the generators and all analyzers over one compilation: what was found, and what went wrong.</summary>
internal sealed record Analysis(ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Failures)
{
    /// <summary>Generous: work is bounded by counting, so only a loop that counts nothing is slower.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    internal static Analysis Run(CSharpCompilation compilation, bool isConcurrent = true)
    {
        var failures = new ConcurrentQueue<string>();
        var driver = CSharpGeneratorDriver.Create([new PrivacyGenerator().AsSourceGenerator(), new InventoryGenerator().AsSourceGenerator()], parseOptions: SourceUnit.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        foreach (var result in driver.GetRunResult().Results)
        {
            if (result.Exception is { } exception)
            {
                failures.Enqueue(exception.ToString());
            }
        }

        var run = generated.WithAnalyzers(Workload.Analyzers, new CompilationWithAnalyzersOptions(
            Workload.Options, (exception, analyzer, _) => failures.Enqueue(analyzer.GetType().Name + ": " + exception), isConcurrent, logAnalyzerExecutionTime: false));
        var task = Task.Run(() => run.GetAnalyzerDiagnosticsAsync());
        if (!task.Wait(Patience))
        {
            return new([], [.. failures, $"The analyzers did not finish within {Patience.TotalMinutes} minutes."]);
        }

        var found = task.Result;
        return new([.. found.Where(diagnostic => diagnostic.Id != "AD0001")], [.. failures]);
    }

    /// <summary>A frame of ours on the stack: what the compiler itself throws on broken code is the compiler's.</summary>
    internal static bool IsOurs(string failure) => failure.Contains("PrivacyAnalyzers.", StringComparison.Ordinal) || failure.StartsWith("The analyzers did not finish", StringComparison.Ordinal);
}
