using System.Globalization;
using System.Net;
using System.Text;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>A scan as one page that needs nothing else: no script, no font, no picture from anywhere.</summary>
internal static class ScanPage
{
    private const string Style = """
        :root { color-scheme: light; } * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 70rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #1a1a1a; padding-bottom: .2rem; }
        .lead { color: #444; margin: .2rem 0; } code, pre { font: .85rem/1.45 ui-monospace, Consolas, monospace; }
        ol.found { list-style: none; padding: 0; margin: 0; } ol.found > li { border-left: 4px solid #777; padding: .3rem 0 .3rem .8rem; margin: 0 0 .8rem; }
        ol.found > li.high { border-left-color: #111; border-left-width: 8px; } .says { font-weight: 600; } .where { color: #444; font-size: .9rem; }
        pre { background: #f3f3f3; margin: .3rem 0 0; padding: .4rem .6rem; white-space: pre-wrap; } details { margin: .3rem 0; } summary { cursor: pointer; }
        .types { columns: 2; column-gap: 2rem; } .types > details { break-inside: avoid; } .types ul { margin: .2rem 0 .6rem; padding-left: 1.2rem; }
        .note { color: #444; } a { color: inherit; } @media (max-width: 48rem) { .types { columns: 1; } body { padding: 1rem; } } @media print { details > * { display: block; } }
        """;

    internal static string Write(ScanResult result, Wording wording)
    {
        var page = new StringBuilder();
        var solution = result.Solution;
        var evaluated = solution.Asked.Count(static project => project.IsEvaluated);
        var types = result.Types.ToList();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{wording.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Text(wording.ScanOf(solution.Name))}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(wording.ScanOf(solution.Name))}</h1>\n<p class=\"lead\">{Text(wording.Sizes(solution.Asked.Count(), solution.Files, solution.Lines))}, {Text(wording.Loaded(evaluated, solution.Asked.Count() - evaluated))}.</p>\n<p class=\"lead\">{Text(wording.Presumed)}</p>\n");
        Findings(page, result, wording);
        List(page, wording.NotSeen, "ul", Coverage.Of(result, wording));
        List(page, wording.Start, "ol", FirstSteps.Of(result, wording));
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(types.Count == 0 ? wording.LooksPersonal : wording.Titled(wording.LooksPersonal, wording.MembersOfTypes(result.Members.Length, types.Count)))}</h2>\n");
        if (types.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Text(wording.Nothing)}</p>\n");
        }

        page.Append("<div class=\"types\">\n");
        foreach (var type in types)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary><code>{Text(type.Key.Type)}</code> ({wording.Number(type.Count())})</summary><p class=\"where\">{Text(type.First().Place.Path)}</p><ul>\n");
            foreach (var member in type)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li><code>{Text(member.Name[(member.Name.LastIndexOf('.') + 1)..])}</code>: {Text(wording.Of(member.Category))}</li>\n");
            }

            page.Append("</ul></details>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</div>\n</main>\n<footer><p class=\"note\">privacy {ToolVersion.Text}</p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Findings(StringBuilder page, ScanResult result, Wording wording)
    {
        var places = result.Findings.Sum(static ranked => ranked.Count);
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(places == 0 ? wording.Leaves : wording.Titled(wording.Leaves, wording.Leaks(places, result.Findings.Select(static ranked => ranked.First.Place.Path).Distinct().Count())))}</h2>\n");
        if (places == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Text(wording.AsFarAsSeen)}</p>\n");
            return;
        }

        page.Append("<ol class=\"found\">\n");
        foreach (var ranked in result.Findings)
        {
            var finding = ranked.First;
            page.Append(CultureInfo.InvariantCulture, $"<li{(ranked.Weight >= 45 ? " class=\"high\"" : "")}><div class=\"says\">{Text(wording.Says(finding))}</div><div class=\"where\"><code>{Text(finding.Place.Path)}:{finding.Place.Line}</code> <a href=\"{Text(finding.Rule.HelpLinkUri)}\">{finding.Id}</a>{(ranked.Others.IsEmpty ? "" : ", " + Text(wording.AlsoAt(ranked.Others)))}</div><pre>");
            page.Append(string.Join("\n", FlowLines.Of(finding, wording).Append(finding.Place.Text).Where(static line => line.Length > 0).Select(Text))).Append("</pre></li>\n");
        }

        page.Append("</ol>\n");
    }

    private static void List(StringBuilder page, string title, string tag, IEnumerable<string> items)
    {
        var texts = items.ToList();
        if (texts.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<{tag}>\n{string.Concat(texts.Select(static item => $"<li>{Text(item)}</li>\n"))}</{tag}>\n");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
