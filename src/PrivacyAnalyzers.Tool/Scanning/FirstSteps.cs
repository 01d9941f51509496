using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>What to do next: the file and the type that concern most of what was found.</summary>
internal static class FirstSteps
{
    private const int PassingPenalty = 5;

    private static readonly string[] Passing = ["ViewModel", "InputModel", "Model", "Dto", "Request", "Response", "Command", "Options"];

    internal static IEnumerable<string> Of(ScanResult result, Wording wording)
    {
        if (result.Findings.GroupBy(static ranked => ranked.First.Place.Path).Select(static file => (file.Key, Count: file.Sum(static ranked => ranked.Count), Weight: file.Sum(static ranked => ranked.Weight)))
            .OrderByDescending(static file => file.Weight).ThenBy(static file => file.Key, StringComparer.Ordinal).FirstOrDefault() is { Count: > 0 } file)
        {
            yield return wording.StartWithFile(file.Key, file.Count);
        }

        // What is kept comes before what only carries it between a page and what is kept.
        if (result.Types.Select(type => (Key: type.Key.Type, Members: type.Count(), Findings: Concerning(result, type.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal))))
            .OrderByDescending(static type => type.Members + type.Findings - (IsPassing(type.Key) ? PassingPenalty : 0)).ThenBy(static type => type.Key, StringComparer.Ordinal).FirstOrDefault() is { Key: not null } type)
        {
            yield return wording.StartWithType(type.Key, type.Members, type.Findings);
            yield return wording.StartWithReading;
            yield return wording.StartWithPackage;
            yield return wording.StartWithCheck;
        }
    }

    private static bool IsPassing(string type) => Passing.Any(suffix => type.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private static int Concerning(ScanResult result, HashSet<string> members) => result.Findings.Where(ranked => ranked.First.Members.Any(members.Contains)).Sum(static ranked => ranked.Count);
}
