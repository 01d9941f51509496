using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>The code of a method as graphs: a constructor runs the initialisers of its type first.</summary>
internal sealed class MethodBody
{
    internal MethodBody(IMethodSymbol method, ImmutableArray<ControlFlowGraph> before, ControlFlowGraph? graph)
    {
        Method = method;
        Before = before;
        Graph = graph;
    }

    /// <summary>The part of the method that has the body.</summary>
    internal IMethodSymbol Method { get; }

    internal ImmutableArray<ControlFlowGraph> Before { get; }

    /// <summary>Null where only initialisers run.</summary>
    internal ControlFlowGraph? Graph { get; }
}
