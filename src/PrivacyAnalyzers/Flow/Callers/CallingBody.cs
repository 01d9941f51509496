using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>A body that calls a method, and where it does.</summary>
internal sealed class CallingBody
{
    internal CallingBody(ISymbol owner, ImmutableArray<ControlFlowGraph> before, ControlFlowGraph graph)
    {
        Owner = owner;
        Before = before;
        Graph = graph;
    }

    /// <summary>The member whose body it is.</summary>
    internal ISymbol Owner { get; }

    internal ImmutableArray<ControlFlowGraph> Before { get; }

    internal ControlFlowGraph Graph { get; }

    internal HashSet<SyntaxNode> Calls { get; } = new();
}
