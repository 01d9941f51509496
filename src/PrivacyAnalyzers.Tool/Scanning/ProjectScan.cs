using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Symbols.Lexicon;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Scans the projects of a solution, one by one; what an earlier run said of the same sources is not found again.</summary>
internal sealed class ProjectScan
{
    private readonly RelativePaths _paths;
    private readonly Func<LoadedProject, LeanProject>? _lean;
    private readonly KeptAnswers? _kept;

    /// <param name="paths">How paths are shown.</param>
    /// <param name="isLarge">Whether bodies that cannot matter are not read.</param>
    /// <param name="cache">Where answers are kept; null where they are not.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal ProjectScan(RelativePaths paths, bool isLarge, CacheFolder? cache, CancellationToken cancellationToken)
    {
        _paths = paths;
        _lean = isLarge ? LeanProject.For(paths, cancellationToken) : null;
        _kept = cache is null ? null : new(cache, paths, isLarge ? "scan of large code" : "scan");
    }

    internal async Task<(Answer Answer, ImmutableArray<string> Failures)> RunAsync(LoadedProject project, CancellationToken cancellationToken)
    {
        var key = _kept?.Keys.Whole(project);
        var places = _kept?.Places(project);
        if (_kept?.Find(key!, places!, project) is { } known)
        {
            return (known, []);
        }

        var lean = _lean?.Invoke(project);
        var leanKey = lean is null ? null : _kept?.Keys.Key("lean", project, _ => lean.OwnName.Value, referenced => _lean!(referenced).SurfaceName.Value);
        var leanPlaces = leanKey is null ? null : PlaceMap.Of(lean!.Read, _paths);
        if (leanKey is not null && _kept!.Find(leanKey, leanPlaces!, project) is { } same)
        {
            same = same with { Members = lean!.Members.Value };
            _kept.Keep(key!, places!, same);
            return (same, []);
        }

        var (answer, failures) = await LookAsync(project, lean, leanPlaces, cancellationToken).ConfigureAwait(false);
        if (_kept is not null && failures.IsEmpty)
        {
            _kept.Keep(key!, places!, answer);
            if (leanKey is not null)
            {
                // What looks personal is found again, for it is what tells which bodies are read.
                _kept.KeepIfWhole(leanKey, leanPlaces!, answer with { Members = [] });
            }
        }

        return (answer, failures);
    }

    private async Task<(Answer Answer, ImmutableArray<string> Failures)> LookAsync(LoadedProject project, LeanProject? lean, PlaceMap? places, CancellationToken cancellationToken)
    {
        if (lean is null || places is null || lean.MayHoldMarks)
        {
            var (answer, failures, _) = await FindAsync(project, lean, only: null, cancellationToken).ConfigureAwait(false);
            return (answer, failures);
        }

        var key = _kept!.Keys.Key("files", project, _ => lean.RestName.Value, referenced => _lean!(referenced).SurfaceName.Value);
        return await new FilesAgain(_kept, key, lean.Files.Value, places, _paths, project).RunAsync(only => FindAsync(project, lean, only, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<(Answer Answer, ImmutableArray<string> Failures, CallCensus Calls)> FindAsync(LoadedProject project, LeanProject? lean, IReadOnlyCollection<SyntaxTree>? only, CancellationToken cancellationToken)
    {
        var marks = lean?.Marks ?? new ScanMarks(new PresumedData(LexiconLanguages.All), followsHelpers: true);
        var members = lean?.Members.Value ?? PresumedMembers.In(project.Compilation, project.Name, marks, _paths, cancellationToken);
        var calls = new CallCensus();
        var analysis = new ProjectAnalysis([.. AnalyzerSet.Of(ScanRules.Ids), new TickedConsentAnalyzer(), calls], _paths)
        {
            PresumedMarks = marks,
            Options = ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, "whole"),
        };
        var found = await analysis.RunAsync(lean?.Looked ?? project, only, cancellationToken).ConfigureAwait(false);
        return (new(found.Findings, members, calls.Known, calls.Unknown), found.Failures, calls);
    }
}
