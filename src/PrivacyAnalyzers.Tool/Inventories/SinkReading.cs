using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Reads from the sources where marked members leave.</summary>
internal static class SinkReading
{
    /// <summary>The sinks, and what of the analysis failed.</summary>
    internal static async Task<(ImmutableArray<MemberSink> Sinks, ImmutableArray<string> Failures)> ReadAsync(LoadedSolution solution, CancellationToken cancellationToken)
    {
        var census = new SinkCensus();
        var run = await SolutionAnalysis.RunAsync(solution, new ProjectAnalysis([census], solution.Paths), done: null, cancellationToken).ConfigureAwait(false);
        return (census.Found, run.Failures);
    }
}
