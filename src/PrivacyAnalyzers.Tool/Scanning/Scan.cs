using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Looks at a solution that has marked nothing: what looks personal is taken for that, and the rules run as they are.</summary>
internal static class Scan
{
    /// <summary>More lines than that are looked at without the bodies that can have nothing to do with it.</summary>
    private const long LinesInWhole = 60_000;

    internal static bool IsLarge(LoadedSolution solution) => solution.Lines > LinesInWhole;

    internal static async Task<ScanResult> RunAsync(LoadedSolution solution, CacheFolder? cache, Action<int>? done, CancellationToken cancellationToken)
    {
        var scan = new ProjectScan(solution.Paths, IsLarge(solution), cache, cancellationToken);
        var results = await SolutionAnalysis.EachAsync(solution, scan.RunAsync, done, cancellationToken).ConfigureAwait(false);
        cache?.Trim();
        var all = results.SelectMany(static result => result.Answer.Members)
            .OrderBy(static member => member.Type, StringComparer.Ordinal).ThenBy(static member => member.Place.Path, StringComparer.Ordinal).ThenBy(static member => member.Place.Line).ThenBy(static member => member.Name, StringComparer.Ordinal)
            .DistinctBy(static member => (member.Place, member.Name))
            .ToImmutableArray();
        var found = SolutionAnalysis.Order(results.SelectMany(static result => result.Answer.Findings));
        return new()
        {
            Solution = solution,
            Members = all,
            Findings = Ranking.Of(found.Where(static finding => ScanRules.Ids.Contains(finding.Id) && !SignIn.IsServedBy(finding)).Select(RowKeys.Without).OfType<Finding>(), all.ToLookup(static member => member.Name)),
            KnownCalls = results.Sum(static result => result.Answer.KnownCalls),
            UnknownCalls = results.Sum(static result => result.Answer.UnknownCalls),
            GivenUp = found.Count(static finding => finding.Id == ScanRules.GivenUp),
            Failures = SolutionAnalysis.Failures(results.SelectMany(static result => result.Failures)),
        };
    }
}
