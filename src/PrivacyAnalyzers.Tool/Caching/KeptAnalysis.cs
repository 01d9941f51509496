using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>An analysis of which earlier runs keep the answers: a project is looked at again when anything changed that it is compiled from, or against.</summary>
internal static class KeptAnalysis
{
    internal static async Task<ProjectFindings> RunAsync(LoadedSolution solution, ProjectAnalysis analysis, CacheFolder? cache, CancellationToken cancellationToken)
    {
        if (cache is null)
        {
            return await SolutionAnalysis.RunAsync(solution, analysis, done: null, cancellationToken).ConfigureAwait(false);
        }

        var kept = new KeptAnswers(cache, solution.Paths, analysis.Asked);
        var results = await SolutionAnalysis.EachAsync(solution, LookAsync, done: null, cancellationToken).ConfigureAwait(false);
        cache.Trim();
        return SolutionAnalysis.Together(results);

        async Task<ProjectFindings> LookAsync(LoadedProject project, CancellationToken stop)
        {
            var (key, places) = (kept.Keys.Whole(project), kept.Places(project));
            if (kept.Find(key, places, project) is { } known)
            {
                return new(known.Findings, []);
            }

            var found = await analysis.RunAsync(project, stop).ConfigureAwait(false);
            if (found.Failures.IsEmpty)
            {
                kept.Keep(key, places, new(found.Findings, [], 0, 0));
            }

            return found;
        }
    }
}
