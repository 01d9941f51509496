using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>A lambda or local function as a value, with its graph; or a method by its name. And the facts in force where the delegate was made.</summary>
internal sealed class FunctionValue : IEquatable<FunctionValue>
{
    internal FunctionValue(IMethodSymbol method, ControlFlowGraph graph, FactSet facts)
    {
        Method = method;
        Graph = graph;
        Facts = facts;
    }

    internal FunctionValue(IMethodReferenceOperation reference, FlowValue receiver, FactSet facts)
    {
        Method = reference.Method;
        Reference = reference;
        Receiver = receiver;
        Facts = facts;
    }

    internal IMethodSymbol Method { get; }

    /// <summary>Null for a method of its own.</summary>
    internal ControlFlowGraph? Graph { get; }

    /// <summary>Where a method is named; null for a function inside the body.</summary>
    internal IMethodReferenceOperation? Reference { get; }

    internal FlowValue Receiver { get; } = FlowValue.Clean;

    internal FactSet Facts { get; }

    /// <inheritdoc/>
    public bool Equals(FunctionValue? other) => other is not null && ReferenceEquals(Graph, other.Graph) && ReferenceEquals(Reference, other.Reference) && Facts.Equals(other.Facts) && Receiver.Equals(other.Receiver);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunctionValue);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
