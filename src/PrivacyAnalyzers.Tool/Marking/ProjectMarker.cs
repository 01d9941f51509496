using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.CodeFixes.Discovery;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Rules.Discovery;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Scanning;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>Proposes the marks of one project, by the rule that an editor shows and the fix that it offers. Generated code is left alone by both.</summary>
internal sealed class ProjectMarker(Project project, ImmutableArray<ProposedMark> proposals)
{
    internal ImmutableArray<ProposedMark> Proposals => proposals;

    internal static async Task<ProjectMarker> OfAsync(AdhocWorkspace workspace, LoadedProject loaded, CancellationToken cancellationToken)
    {
        var project = ProjectWorkspace.Of(workspace, loaded);
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) ?? loaded.Compilation;
        var options = new AnalyzerOptions([], new AnalysisOptions(loaded.Options, ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, "whole")));
        var found = await compilation.WithAnalyzers([new UnmarkedPersonalDataAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        var proposals = ImmutableArray.CreateBuilder<ProposedMark>();
        foreach (var diagnostic in found.Where(static finding => finding.Id == Catalogue.PRIV5001_UnmarkedPersonalData.Id).OrderBy(static finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static finding => finding.Location.SourceSpan.Start))
        {
            if (project.GetDocument(diagnostic.Location.SourceTree) is { FilePath: { } path } document && !GeneratedFiles.Is(path)
                && await MemberMarking.AtAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } marking)
            {
                proposals.Add(new(marking.Member.Short(), Confidence(diagnostic), marking));
            }
        }

        return new(project, proposals.ToImmutable());
    }

    /// <summary>The texts of the files as they would be.</summary>
    internal async Task<ImmutableArray<FileEdit>> EditAsync(IEnumerable<ProposedMark> marks, string purpose, CancellationToken cancellationToken)
    {
        var edits = marks.SelectMany(mark => mark.Marking.Purposes.Where(type => type.FullMetadataName() == purpose).Take(1).SelectMany(mark.Marking.For));
        var after = await EditApplication.ApplyAsync(project.Solution, edits, cancellationToken).ConfigureAwait(false);
        var changed = ImmutableArray.CreateBuilder<FileEdit>();
        foreach (var id in after.GetChanges(project.Solution).GetProjectChanges().SelectMany(static change => change.GetChangedDocuments()))
        {
            var (old, edited) = (project.Solution.GetDocument(id)!, after.GetDocument(id)!);
            changed.Add(new(old.FilePath!, (await old.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(), (await edited.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()));
        }

        return changed.ToImmutable();
    }

    private static PresumptionConfidence Confidence(Diagnostic diagnostic) =>
        Enum.TryParse<PresumptionConfidence>(diagnostic.Properties.GetValueOrDefault(UnmarkedPersonalDataAnalyzer.ConfidenceKey), out var confidence) ? confidence : PresumptionConfidence.Low;
}
