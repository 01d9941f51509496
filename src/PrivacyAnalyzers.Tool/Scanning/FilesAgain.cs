using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Looks at a project of large code again where only bodies have changed since an earlier run: at the files that these can concern, and takes the rest from what was said then.</summary>
/// <param name="kept">The answers of earlier runs.</param>
/// <param name="key">Names everything that is read but those bodies.</param>
/// <param name="files">What is read of its files.</param>
/// <param name="places">Tells places by what is read.</param>
/// <param name="paths">How paths are shown.</param>
/// <param name="project">The project.</param>
internal sealed class FilesAgain(KeptAnswers kept, string key, ImmutableArray<(SyntaxTree Tree, CutFile Cut)> files, PlaceMap places, RelativePaths paths, LoadedProject project)
{
    private readonly ImmutableArray<string> _paths = [.. files.Select(file => paths.Show(file.Tree.FilePath))];

    /// <param name="look">Looks at some files, or, for null, at all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<(Answer Answer, ImmutableArray<string> Failures)> RunAsync(
        Func<IReadOnlyCollection<SyntaxTree>?, Task<(Answer Answer, ImmutableArray<string> Failures, CallCensus Calls)>> look, CancellationToken cancellationToken)
    {
        if (kept.FindFiles(key) is { } earlier && Concerned(earlier.Files, earlier.Answer, cancellationToken) is { } concerned)
        {
            var again = concerned.Select(index => _paths[index]).ToHashSet(StringComparer.Ordinal);
            var part = await look([.. concerned.Order().Select(index => files[index].Tree)]).ConfigureAwait(false);
            if (part.Failures.IsEmpty && new AnswerReader(places, project).FindingsIn(earlier.Answer, path => !again.Contains(path)) is { } others)
            {
                kept.CountPart();
                return (Keep(part.Answer with { Findings = [.. others, .. part.Answer.Findings] }, index => concerned.Contains(index) ? part.Calls.In(files[index].Tree) : (earlier.Files[index].KnownCalls, earlier.Files[index].UnknownCalls)), []);
            }
        }

        var (answer, failures, calls) = await look(null).ConfigureAwait(false);
        return (failures.IsEmpty ? Keep(answer, index => calls.In(files[index].Tree)) : answer, failures);
    }

    // Null where all is to be looked at.
    private HashSet<int>? Concerned(ImmutableArray<FileAnswer> earlier, JsonElement answer, CancellationToken cancellationToken)
    {
        if (earlier.Length != files.Length || earlier.Zip(files).Any(static pair => pair.First.Bodies.Length != pair.Second.Cut.Bodies.Length))
        {
            return null;
        }

        var changed = Enumerable.Range(0, files.Length)
            .SelectMany(index => files[index].Cut.Bodies.Zip(earlier[index].Bodies).Where(static body => body.First.Content != body.Second).Select(body => (File: index, body.First.Method)))
            .ToList();
        if (NamedUse.Of([.. files.Select(static file => file.Tree)], changed, cancellationToken) is not { } concerned)
        {
            return null;
        }

        // Findings elsewhere may show a place of a file whose lines have moved.
        var moved = changed.Select(one => _paths[one.File]).ToHashSet(StringComparer.Ordinal);
        var showing = AnswerReader.Files(answer).Where(finding => finding.Shown.Any(moved.Contains)).Select(static finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        concerned.UnionWith(Enumerable.Range(0, files.Length).Where(index => showing.Contains(_paths[index])));
        return concerned.Count * 2 > files.Length ? null : concerned;
    }

    private Answer Keep(Answer answer, Func<int, (int Known, int Unknown)> calls)
    {
        var known = Enumerable.Range(0, files.Length).Select(index => new FileAnswer([.. files[index].Cut.Bodies.Select(static body => body.Content)], calls(index).Known, calls(index).Unknown)).ToList();
        answer = answer with { KnownCalls = known.Sum(static file => file.KnownCalls), UnknownCalls = known.Sum(static file => file.UnknownCalls) };
        kept.KeepFiles(key, places, answer with { Members = [] }, known);
        return answer;
    }
}
