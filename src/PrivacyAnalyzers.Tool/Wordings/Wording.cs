using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Wordings;

/// <summary>What reports say, in one language.</summary>
internal abstract partial class Wording
{
    internal static Wording English { get; } = new EnglishWording();

    internal static Wording French { get; } = new FrenchWording();

    /// <summary>"en" or "fr".</summary>
    internal abstract string Language { get; }

    internal abstract CultureInfo Culture { get; }

    internal abstract string ScanOf(string name);

    internal abstract string Presumed { get; }

    internal abstract string LooksPersonal { get; }

    internal abstract string Leaves { get; }

    internal abstract string NotSeen { get; }

    internal abstract string Start { get; }

    internal abstract string Nothing { get; }

    internal abstract string AsFarAsSeen { get; }

    /// <summary>A title and what follows it.</summary>
    internal abstract string Titled(string title, string detail);

    internal abstract string Sizes(int projects, int files, long lines);

    internal abstract string Loaded(int evaluated, int plain);

    internal abstract string MembersOfTypes(int members, int types);

    internal abstract string Leaks(int count, int files);

    internal abstract string MoreTypes(int count);

    internal abstract string MoreFindings(int count);

    internal abstract string AlsoAt(IReadOnlyCollection<Place> places);

    internal abstract string From(Place step, string path);

    /// <summary>What a finding says, in one sentence that names no rule.</summary>
    internal abstract string Says(Finding finding);

    internal abstract string Of(DataCategory category);

    internal abstract string Of(LoadNote note);

    internal abstract string Views(int count);

    internal abstract string Scripts(int count);

    internal abstract string Queries(int count);

    internal abstract string UnknownCalls(int unknown, int all);

    internal abstract string GivenUp(int count);

    internal abstract string Large { get; }

    internal abstract string Packages(int count, IEnumerable<string> names);

    internal abstract string Tests(int count);

    internal abstract string PlainSources(int count, string why);

    internal abstract string Generators(int count);

    internal abstract string Always { get; }

    internal abstract string NamesOnly { get; }

    internal abstract string Failed(string failure);

    internal abstract string StartWithFile(string path, int count);

    internal abstract string StartWithType(string type, int members, int findings);

    internal abstract string StartWithPackage { get; }

    internal abstract string StartWithCheck { get; }

    internal abstract string StartWithReading { get; }

    internal string Number(long number) => number.ToString("N0", Culture);

    /// <summary>Names in a row, the last after a word; of many, the first few.</summary>
    protected string List(IReadOnlyList<string> names, string and, Func<int, string> more, int atMost = 4)
    {
        var shown = names.Count > atMost + 1 ? atMost : names.Count;
        var rest = names.Count - shown;
        return names.Count == 0 ? "" : rest > 0
            ? string.Join(", ", names.Take(shown)) + " " + and + " " + more(rest)
            : shown == 1 ? names[0] : string.Join(", ", names.Take(shown - 1)) + " " + and + " " + names[shown - 1];
    }

    /// <summary>Without type parameters: they tell a reader nothing.</summary>
    protected static IReadOnlyList<string> Names(IEnumerable<string> members) => [.. members.Select(static member => TypeParameters().Replace(member, "")).Distinct()];

    [GeneratedRegex("<[^<>()]*>")]
    private static partial Regex TypeParameters();

    protected static string? Sink(Finding finding) => finding.Properties.GetValueOrDefault("sink");

    protected static string? Recipient(Finding finding) => finding.Properties.GetValueOrDefault("recipient");

    protected static IReadOnlyList<string> Missed(Finding finding) => finding.Properties.GetValueOrDefault("missed")?.Split(';') ?? [];

    /// <summary>The method that the finding stands in: <c>Desk.Answer</c>.</summary>
    protected static string Code(Finding finding)
    {
        var id = finding.Key.Symbol;
        var end = id.IndexOf('(', StringComparison.Ordinal);
        var parts = (end < 0 ? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] : id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..end]).Split('.');
        return string.Join('.', parts.TakeLast(2)).Replace("#ctor", "", StringComparison.Ordinal).TrimEnd('.');
    }
}
