using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy scan</c>. What it finds is no failure: it ends with zero where it could look.</summary>
internal sealed class ScanAction(ToolHost host)
{
    internal async Task<int> RunAsync(ScanRequest request, CancellationToken cancellationToken)
    {
        var wording = request.Language == "fr" ? Wording.French : Wording.English;
        var result = await ProgressLine.RunAsync(host, async progress =>
        {
            var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
            var projects = solution.Asked.Count();
            progress(0, projects);
            return await Scan.RunAsync(solution, request.Cache, done => progress(done, projects), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        var text = request.Format switch
        {
            "sarif" => SarifReport.Write([.. result.Findings.SelectMany(static ranked => ranked.All).Order(FindingOrder.ByPlace)], Coverage.Of(result, wording)),
            "json" => ScanJson.Write(result, wording),
            "html" => ScanPage.Write(result, wording),
            _ => null,
        };
        if (text is null)
        {
            await using var page = request.Output is null ? null : new StringWriter();
            ScanText.Write(TerminalConsole.Of(host, page), result, wording, request.ShowsAll);
            text = page?.ToString();
        }

        if (text is not null)
        {
            await (request.Output is { } output ? OutputFiles.WriteAsync(output, text, cancellationToken) : host.Out.WriteAsync(text)).ConfigureAwait(false);
        }

        return ExitCodes.Clean;
    }
}
