using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy check</c>.</summary>
internal sealed class CheckAction(ToolHost host)
{
    internal async Task<int> RunAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        var analysis = new ProjectAnalysis(AnalyzerSet.All, solution.Paths)
        {
            Options = request.Level is { } level ? ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, level) : ImmutableDictionary<string, string>.Empty,
        };
        var found = await KeptAnalysis.RunAsync(solution, analysis, request.Cache, cancellationToken).ConfigureAwait(false);
        var notes = solution.Notes.Select(NoteText.Of).Concat(found.Failures.Select(static failure => "An analyzer failed, and may have missed something: " + failure)).ToList();
        await WriteAsync(request, found.Findings, notes, cancellationToken).ConfigureAwait(false);
        if (request.Format != "terminal" || request.Output is not null)
        {
            await host.Error.WriteLineAsync(Summary(found.Findings, solution)).ConfigureAwait(false);
        }
        else
        {
            await host.Out.WriteLineAsync(Summary(found.Findings, solution)).ConfigureAwait(false);
        }

        return found.Findings.Any(finding => finding.Severity >= Threshold(request.FailOn)) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private async Task WriteAsync(CheckRequest request, ImmutableArray<Finding> findings, List<string> notes, CancellationToken cancellationToken)
    {
        var text = request.Format switch
        {
            "sarif" => SarifReport.Write(findings, notes),
            "json" => JsonReport.Write(findings, notes),
            "github" => GitHubReport.Write(findings),
            "gitlab" => GitLabReport.Write(findings),
            _ => null,
        };
        if (text is null)
        {
            await using var page = request.Output is null ? null : new StringWriter();
            var console = TerminalConsole.Of(host, page);
            FindingsText.Write(console, findings);
            TerminalConsole.Notes(console, notes);
            await (request.Output is { } terminal ? OutputFiles.WriteAsync(terminal, page!.ToString(), cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
            return;
        }

        foreach (var note in request.Format is "github" or "gitlab" ? notes : [])
        {
            await host.Error.WriteLineAsync("privacy: " + note).ConfigureAwait(false);
        }

        if (request.Output is { } output)
        {
            await OutputFiles.WriteAsync(output, text, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await host.Out.WriteAsync(text).ConfigureAwait(false);
        }
    }

    private static string Summary(ImmutableArray<Finding> findings, LoadedSolution solution) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count(findings.Length, "finding")} of {Count(findings.Select(static finding => finding.Id).Distinct().Count(), "rule")} in {Count(solution.Asked.Count(), "project")}, {Count(solution.Files, "file")}, {solution.Lines:N0} lines.");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static DiagnosticSeverity Threshold(string failOn) => failOn switch
    {
        "error" => DiagnosticSeverity.Error,
        "info" => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };
}
