using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tool.Findings;
using Spectre.Console;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>Findings for a person, file by file.</summary>
internal static class FindingsText
{
    internal static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var file in findings.GroupBy(static finding => finding.Place.Path))
        {
            console.MarkupLine("[bold]" + Markup.Escape(file.Key) + "[/]");
            foreach (var finding in file)
            {
                console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"  {finding.Place.Line,5}  {finding.Id} {Severity(finding.Severity)}  {Markup.Escape(finding.Message)}"));
                foreach (var step in finding.Members.IsEmpty ? [] : finding.Steps.Take(finding.Steps.Length - 1).Where(step => step.Path != finding.Place.Path || step.Line != finding.Place.Line).DistinctBy(static step => (step.Path, step.Line)))
                {
                    console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"         [grey]from {Markup.Escape(step.Path == finding.Place.Path ? "line " + step.Line : step.Path + ":" + step.Line)}: {Markup.Escape(step.Text)}[/]"));
                }
            }

            console.WriteLine();
        }
    }

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "[red]error[/]  ",
        DiagnosticSeverity.Warning => "[yellow]warning[/]",
        _ => "[grey]info[/]   ",
    };
}
