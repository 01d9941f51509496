using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>Runs an analysis over the projects of a solution, a few at a time, and puts what it finds in one order.</summary>
internal static class SolutionAnalysis
{
    /// <summary>Each holds what it has bound: more at a time would cost memory, and win nothing on few cores.</summary>
    private const int AtATime = 2;

    internal static async Task<ProjectFindings> RunAsync(LoadedSolution solution, ProjectAnalysis analysis, Action<int>? done, CancellationToken cancellationToken)
    {
        var results = await EachAsync(solution, analysis.RunAsync, done, cancellationToken).ConfigureAwait(false);
        return Together(results);
    }

    /// <summary>What was found in the projects, as one.</summary>
    internal static ProjectFindings Together(IReadOnlyCollection<ProjectFindings> results) =>
        new(Order(results.SelectMany(static result => result.Findings)), Failures(results.SelectMany(static result => result.Failures)));

    /// <param name="solution">What to look at.</param>
    /// <param name="look">Looks at one project.</param>
    /// <param name="done">Is told how many projects are done.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<ImmutableArray<T>> EachAsync<T>(LoadedSolution solution, Func<LoadedProject, CancellationToken, Task<T>> look, Action<int>? done, CancellationToken cancellationToken)
    {
        var asked = solution.Asked.ToImmutableArray();
        var results = new T[asked.Length];
        var finished = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, results.Length), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken }, async (index, stop) =>
        {
            results[index] = await look(asked[index], stop).ConfigureAwait(false);
            done?.Invoke(Interlocked.Increment(ref finished));
        }).ConfigureAwait(false);
        return [.. results];
    }

    internal static ImmutableArray<string> Failures(IEnumerable<string> failures) => [.. failures.Distinct().Order(StringComparer.Ordinal)];

    // A file that two projects share is found twice.
    internal static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings.Order(FindingOrder.ByPlace)
            .DistinctBy(static finding => (finding.Place, finding.Id, finding.Message)),
    ];
}
