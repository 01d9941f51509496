using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Reports;

/// <summary>The way data took before they got where they leave, where that is another line.</summary>
internal static class FlowLines
{
    /// <summary>Of a longer way, its beginning and its end.</summary>
    private const int Most = 3;

    internal static IEnumerable<string> Of(Finding finding, Wording wording) => finding.Members.IsEmpty || finding.Steps.Length < 2
        ? []
        : Shortened([.. finding.Steps.Where(step => step.Path != finding.Place.Path || step.Line != finding.Place.Line).DistinctBy(static step => (step.Path, step.Line)).Select(step => wording.From(step, finding.Place.Path))]);

    private static IEnumerable<string> Shortened(List<string> lines) => lines.Count <= Most ? lines : [lines[0], "...", lines[^1]];
}
