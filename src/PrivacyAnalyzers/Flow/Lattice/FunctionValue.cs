using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>A lambda or local function as a value: its graph, and the facts in force where the delegate was made.</summary>
internal sealed class FunctionValue : IEquatable<FunctionValue>
{
    internal FunctionValue(IMethodSymbol method, ControlFlowGraph graph, FactSet facts)
    {
        Method = method;
        Graph = graph;
        Facts = facts;
    }

    internal IMethodSymbol Method { get; }

    internal ControlFlowGraph Graph { get; }

    internal FactSet Facts { get; }

    /// <inheritdoc/>
    public bool Equals(FunctionValue? other) => other is not null && ReferenceEquals(Graph, other.Graph) && Facts.Equals(other.Facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunctionValue);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
