using System.Collections.Concurrent;
using System.Collections.Immutable;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Symbols.Lexicon;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Looks at a solution that has marked nothing: what looks personal is taken for that, and the rules run as they are.</summary>
internal static class Scan
{
    /// <summary>More lines than that are looked at without the bodies that can have nothing to do with it.</summary>
    private const long LinesInWhole = 60_000;

    internal static bool IsLarge(LoadedSolution solution) => solution.Lines > LinesInWhole;

    internal static async Task<ScanResult> RunAsync(LoadedSolution solution, Action<int>? done, CancellationToken cancellationToken)
    {
        var isLarge = IsLarge(solution);
        var members = new ConcurrentDictionary<string, ImmutableArray<PresumedMember>>(StringComparer.Ordinal);
        var calls = new CallCensus();
        var found = await SolutionAnalysis.RunAsync(
            solution,
            project =>
            {
                var marks = new ScanMarks(new PresumedData(LexiconLanguages.All), followsHelpers: !isLarge);
                members[project.File ?? project.Folder] = PresumedMembers.In(project, marks, solution.Paths, cancellationToken);
                var looked = isLarge ? project with { Compilation = new LeanSources(PresumedMembers.Names(project, marks)).Reduce(project.Compilation, cancellationToken) } : project;
                return (new ProjectAnalysis([.. AnalyzerSet.Of(ScanRules.Ids), new TickedConsentAnalyzer(), calls], solution.Paths)
                {
                    PresumedMarks = marks,
                    Options = ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, "whole"),
                }, looked);
            },
            done,
            cancellationToken).ConfigureAwait(false);
        var all = members.Values.SelectMany(static found => found)
            .OrderBy(static member => member.Type, StringComparer.Ordinal).ThenBy(static member => member.Place.Path, StringComparer.Ordinal).ThenBy(static member => member.Place.Line).ThenBy(static member => member.Name, StringComparer.Ordinal)
            .DistinctBy(static member => (member.Place, member.Name))
            .ToImmutableArray();
        return new()
        {
            Solution = solution,
            Members = all,
            Findings = Ranking.Of(found.Findings.Where(static finding => ScanRules.Ids.Contains(finding.Id) && !SignIn.IsServedBy(finding)).Select(RowKeys.Without).OfType<Finding>(), all.ToLookup(static member => member.Name)),
            KnownCalls = calls.Known,
            UnknownCalls = calls.Unknown,
            GivenUp = found.Findings.Count(static finding => finding.Id == ScanRules.GivenUp),
            Failures = found.Failures,
        };
    }
}
