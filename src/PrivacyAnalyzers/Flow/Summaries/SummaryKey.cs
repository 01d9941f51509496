using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>Names one summary: a method, and what its callers hand to it.</summary>
internal readonly struct SummaryKey : IEquatable<SummaryKey>
{
    internal SummaryKey(IMethodSymbol method, Demand demand)
    {
        Method = method;
        Demand = demand;
    }

    /// <summary>A definition, as <see cref="MethodBodies.Definition"/> gives it.</summary>
    internal IMethodSymbol Method { get; }

    internal Demand Demand { get; }

    /// <inheritdoc/>
    public bool Equals(SummaryKey other) => Demand.Equals(other.Demand) && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SummaryKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Method) * 397) ^ Demand.GetHashCode());
}
