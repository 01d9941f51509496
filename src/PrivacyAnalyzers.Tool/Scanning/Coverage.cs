using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>What a scan could not see, in sentences: the part of a report that keeps the rest honest.</summary>
internal static class Coverage
{
    internal static IEnumerable<string> Of(ScanResult result, Wording wording)
    {
        var notes = result.Solution.Notes.ToLookup(static note => note.Kind);
        foreach (var reason in notes[LoadNoteKind.NotEvaluated].GroupBy(static note => note.Detail).OrderByDescending(static reason => reason.Count()).ThenBy(static reason => reason.Key, StringComparer.Ordinal))
        {
            yield return wording.PlainSources(reason.Count(), reason.Key);
        }

        // Code of others, which a report is not worth running: what it writes is seldom where data leave, and the page of a view is counted below.
        if (result.Solution.Asked.Count(static project => project.IsEvaluated) is > 0 and var evaluated)
        {
            yield return wording.Generators(evaluated);
        }

        if (result.UnknownCalls > 0)
        {
            yield return wording.UnknownCalls(result.UnknownCalls, result.KnownCalls + result.UnknownCalls);
        }

        if (notes[LoadNoteKind.MissingPackage].Select(static note => note.Detail).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } packages)
        {
            yield return wording.Packages(packages.Count, packages);
        }

        if (Scan.IsLarge(result.Solution))
        {
            yield return wording.Large;
        }

        var unseen = result.Solution.Unseen;
        foreach (var sentence in new[] { (unseen.Views, wording.Views(unseen.Views)), (unseen.Scripts, wording.Scripts(unseen.Scripts)), (unseen.Queries, wording.Queries(unseen.Queries)), (result.GivenUp, wording.GivenUp(result.GivenUp)) })
        {
            if (sentence.Item1 > 0)
            {
                yield return sentence.Item2;
            }
        }

        if (notes[LoadNoteKind.TestProject].Count() is > 0 and var tests)
        {
            yield return wording.Tests(tests);
        }

        foreach (var note in result.Solution.Notes.Where(static note => note.Kind is not (LoadNoteKind.NotEvaluated or LoadNoteKind.MissingPackage or LoadNoteKind.TestProject)))
        {
            yield return wording.Of(note) + ".";
        }

        foreach (var failure in result.Failures)
        {
            yield return wording.Failed(failure);
        }

        yield return wording.Always;
        yield return wording.NamesOnly;
    }
}
