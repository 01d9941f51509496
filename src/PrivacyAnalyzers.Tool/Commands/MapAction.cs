using System.Collections.Immutable;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Maps;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy map</c>.</summary>
internal sealed class MapAction(ToolHost host)
{
    private static readonly string Disclosure = Catalogue.PRIV2006_RecipientNotNamed.Id;

    internal async Task<int> RunAsync(DocumentRequest request, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request);
        var (solution, side) = await sources.LoadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var map = new MapBuilder(InventoryReader.Read(solution, cancellationToken), side, await DisclosuresAsync(solution, cancellationToken).ConfigureAwait(false), words).Build();
        await sources.WriteAsync(new MapSvg(words).Write(map), cancellationToken).ConfigureAwait(false);
        return ExitCodes.Clean;
    }

    // Whatever a baseline keeps is there all the same.
    private static async Task<ImmutableArray<Finding>> DisclosuresAsync(LoadedSolution solution, CancellationToken cancellationToken)
    {
        var analysis = new ProjectAnalysis(AnalyzerSet.Of(new HashSet<string>(StringComparer.Ordinal) { Disclosure }), solution.Paths) { HonoursBaseline = false };
        var found = await SolutionAnalysis.RunAsync(solution, analysis, done: null, cancellationToken).ConfigureAwait(false);
        return [.. found.Findings.Where(static finding => finding.Id == Disclosure)];
    }
}
