using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>
/// What a value may be made of: something marked, or something that callers hand in, which stands for whatever they hand. Those with a mark are
/// judged in the body; the others belong to the summary of the method.
/// </summary>
internal readonly struct Label : IEquatable<Label>
{
    internal Label(DataMark mark)
    {
        Symbol = mark.Symbol;
        Mark = mark;
        Place = null;
    }

    /// <param name="place">What a caller hands in: a parameter, the instance, or a member of one of them.</param>
    internal Label(Term place)
    {
        Symbol = (ISymbol)place.Detail!;
        Mark = null;
        Place = place;
    }

    internal ISymbol Symbol { get; }

    internal DataMark? Mark { get; }

    /// <summary>Where a caller puts it; null for what is marked.</summary>
    internal Term? Place { get; }

    /// <inheritdoc/>
    public bool Equals(Label other) => Place is not null || other.Place is not null
        ? ReferenceEquals(Place, other.Place)
        : ReferenceEquals(Mark, other.Mark) || (Mark!.HashCode == other.Mark!.HashCode && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Label other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Place?.Id ?? Mark!.HashCode;
}
