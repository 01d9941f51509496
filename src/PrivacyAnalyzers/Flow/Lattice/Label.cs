using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>
/// What a value may be made of: a marked member, or a parameter by itself, which stands for whatever the callers hand to it. Those with a mark
/// are judged in the body; the others belong to the summary of the method.
/// </summary>
internal readonly struct Label : IEquatable<Label>
{
    internal Label(DataMark mark)
    {
        Symbol = mark.Symbol;
        Mark = mark;
    }

    /// <param name="parameter">The parameter whose arguments it stands for.</param>
    internal Label(IParameterSymbol parameter)
    {
        Symbol = parameter;
        Mark = null;
    }

    internal ISymbol Symbol { get; }

    internal DataMark? Mark { get; }

    /// <inheritdoc/>
    public bool Equals(Label other) => SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Label other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
}
