using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Graph;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>The results for the methods of a compilation, each computed the first time somebody asks, whoever that is: the order of asking changes nothing.</summary>
internal sealed class SummaryTable
{
    private readonly ConcurrentDictionary<SummaryKey, FlowResult> _results = new();
    private readonly FlowContext _context;

    internal SummaryTable(FlowContext context) => _context = context;

    internal bool TryGet(SummaryKey key, out FlowResult? result) => _results.TryGetValue(key, out result);

    internal void Publish(SummaryKey key, FlowResult result) => _results.TryAdd(key, result);

    /// <summary>What the analysis of a method finds, for itself.</summary>
    /// <param name="method">A definition that has a body.</param>
    /// <param name="graph">The graph of its body, where one is at hand.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal FlowResult Of(IMethodSymbol method, ControlFlowGraph? graph, CancellationToken cancellationToken)
    {
        var key = new SummaryKey(method, Demand.Nothing);
        if (!_results.TryGetValue(key, out var result))
        {
            new SummarySolver(_context, cancellationToken).Solve(key, graph);
            result = _results[key];
        }

        return result;
    }
}
