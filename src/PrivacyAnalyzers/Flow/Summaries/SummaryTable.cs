using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Graph;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>The results for the methods of a compilation, each computed the first time somebody asks, whoever that is: the order of asking changes nothing.</summary>
internal sealed class SummaryTable
{
    private readonly ConcurrentDictionary<IMethodSymbol, FlowResult> _results = new(SymbolEqualityComparer.Default);
    private readonly FlowContext _context;

    internal SummaryTable(FlowContext context) => _context = context;

    internal bool TryGet(IMethodSymbol method, out FlowResult? result) => _results.TryGetValue(method, out result);

    internal void Publish(IMethodSymbol method, FlowResult result) => _results.TryAdd(method, result);

    /// <summary>What the analysis of a method finds.</summary>
    /// <param name="method">A definition that has a body.</param>
    /// <param name="graph">The graph of its body, where one is at hand.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal FlowResult Of(IMethodSymbol method, ControlFlowGraph? graph, CancellationToken cancellationToken)
    {
        if (!_results.TryGetValue(method, out var result))
        {
            new SummarySolver(_context, cancellationToken).Solve(method, graph);
            result = _results[method];
        }

        return result;
    }
}
