using PrivacyAnalyzers.Tool.Explanations;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy explain</c>.</summary>
internal sealed class ExplainAction(ToolHost host)
{
    internal async Task<int> RunAsync(ExplainRequest request, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request.Document);
        var (solution, side) = await sources.LoadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Document.Language);
        var search = new MemberSearch(solution, cancellationToken);
        var found = search.Find(request.Member);
        if (found.IsEmpty)
        {
            var near = search.Near(request.Member);
            throw new LoadException(near.IsEmpty
                ? words[$"There is no '{request.Member}'.", $"Il n'y a pas de « {request.Member} »."]
                : words[$"There is no '{request.Member}'. Near it: {string.Join(", ", near)}.", $"Il n'y a pas de « {request.Member} ». Proches : {string.Join(", ", near)}."]);
        }

        var places = new MarkPlaces(solution.Paths, words);
        var analysis = new ProjectAnalysis(AnalyzerSet.All, solution.Paths) { HonoursBaseline = false };
        var findings = await SolutionAnalysis.RunAsync(solution, analysis, done: null, cancellationToken).ConfigureAwait(false);
        var explainer = new MemberExplainer(InventoryReader.Read(solution, cancellationToken), side, new(solution, places, cancellationToken), findings.Findings, places, words);
        await sources.WriteAsync(string.Join('\n', found.Select(explainer.Explain)), cancellationToken).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
