using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Findings as commands that GitHub Actions reads from the output of a step and shows beside the lines of a pull request.</summary>
internal static class GitHubReport
{
    internal static string Write(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            var command = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
            text.Append(CultureInfo.InvariantCulture, $"::{command} file={Property(finding.Place.Path)},line={finding.Place.Line},col={finding.Place.Column},endLine={finding.Place.EndLine},title={finding.Id}::{Message(finding.Message)}\n");
        }

        return text.ToString();
    }

    private static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
