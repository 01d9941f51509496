using System.Globalization;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;
using Spectre.Console;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>A scan for a person at a terminal.</summary>
internal static class ScanText
{
    private const int Types = 8;
    private const int Findings = 15;

    internal static void Write(IAnsiConsole console, ScanResult result, Wording wording, bool showsAll)
    {
        var solution = result.Solution;
        var evaluated = solution.Asked.Count(static project => project.IsEvaluated);
        Heading(console, wording.ScanOf(solution.Name));
        Paragraph(console, $"{wording.Sizes(solution.Asked.Count(), solution.Files, solution.Lines)}, {wording.Loaded(evaluated, solution.Asked.Count() - evaluated)}.");
        Paragraph(console, wording.Presumed);
        WriteMembers(console, result, wording, showsAll);
        WriteFindings(console, result, wording, showsAll);
        Section(console, wording.NotSeen);
        foreach (var sentence in Coverage.Of(result, wording))
        {
            Item(console, "- ", sentence);
        }

        var steps = FirstSteps.Of(result, wording).ToList();
        if (steps.Count > 0)
        {
            Section(console, wording.Start);
            for (var i = 0; i < steps.Count; i++)
            {
                Item(console, (i + 1).ToString(CultureInfo.InvariantCulture) + ". ", steps[i]);
            }
        }
    }

    private static void WriteMembers(IAnsiConsole console, ScanResult result, Wording wording, bool showsAll)
    {
        var types = result.Types.ToList();
        Section(console, types.Count == 0 ? wording.LooksPersonal : wording.Titled(wording.LooksPersonal, wording.MembersOfTypes(result.Members.Length, types.Count)));
        if (types.Count == 0)
        {
            Item(console, "", wording.Nothing);
            return;
        }

        var categories = result.Members.GroupBy(static member => member.Category).OrderByDescending(static category => category.Count()).ThenBy(static category => category.Key);
        Item(console, "", string.Join(", ", categories.Select(category => $"{wording.Of(category.Key)} {wording.Number(category.Count())}")));
        foreach (var type in types.Take(showsAll ? types.Count : Types))
        {
            var place = type.First().Place;
            Item(console, "- ", $"{type.Key.Type} ({place.Path}): {string.Join(", ", type.Select(static member => member.Name[(member.Name.LastIndexOf('.') + 1)..]))}");
        }

        if (!showsAll && types.Count > Types)
        {
            Item(console, "  ", wording.MoreTypes(types.Count - Types));
        }
    }

    private static void WriteFindings(IAnsiConsole console, ScanResult result, Wording wording, bool showsAll)
    {
        var places = result.Findings.Sum(static ranked => ranked.Count);
        Section(console, result.Findings.IsEmpty ? wording.Leaves : wording.Titled(wording.Leaves, wording.Leaks(places, result.Findings.Select(static ranked => ranked.First.Place.Path).Distinct().Count())));
        if (result.Findings.IsEmpty)
        {
            Item(console, "", wording.AsFarAsSeen);
            return;
        }

        foreach (var ranked in result.Findings.Take(showsAll ? result.Findings.Length : Findings))
        {
            var finding = ranked.First;
            Item(console, "- ", string.Create(CultureInfo.InvariantCulture, $"{finding.Place.Path}:{finding.Place.Line}  {finding.Id}"), "bold");
            Item(console, "  ", wording.Says(finding) + (ranked.Others.IsEmpty ? "" : ", " + wording.AlsoAt(ranked.Others)));
            foreach (var line in FlowLines.Of(finding, wording).Append(finding.Place.Text).Where(static line => line.Length > 0))
            {
                Item(console, "    ", line, "grey", cuts: true);
            }
        }

        var rest = result.Findings.Skip(Findings).Sum(static ranked => ranked.Count);
        if (!showsAll && rest > 0)
        {
            Item(console, "  ", wording.MoreFindings(rest));
        }
    }

    private static void Heading(IAnsiConsole console, string text)
    {
        console.MarkupLine("[bold]" + Markup.Escape(text) + "[/]");
        console.WriteLine();
    }

    private static void Section(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.MarkupLine("[bold underline]" + Markup.Escape(title) + "[/]");
    }

    private static void Paragraph(IAnsiConsole console, string text) => Item(console, "", text, indent: 0);

    /// <summary>Wrapped by ourselves: padding is not to be written where nobody looks on.</summary>
    private static void Item(IAnsiConsole console, string mark, string text, string style = "default", bool cuts = false, int indent = 2)
    {
        var width = Math.Max(console.Profile.Width - indent - mark.Length - 1, 20);
        var lines = cuts ? [text.Length > width ? text[..(width - 3)] + "..." : text] : TextWrapping.Lines(text, width);
        for (var i = 0; i < lines.Count; i++)
        {
            var lead = new string(' ', indent) + (i == 0 ? mark : new string(' ', mark.Length));
            console.MarkupLine($"{Markup.Escape(lead)}[{style}]{Markup.Escape(lines[i])}[/]");
        }
    }
}
