using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>What a body may start from where all its callers have proved it: a fact about somebody they hand in, or about each element of a sequence.</summary>
internal readonly struct Assumption : IEquatable<Assumption>
{
    internal Assumption(Fact fact)
    {
        Fact = fact;
        Elements = null;
    }

    private Assumption(Fact fact, IParameterSymbol elements)
    {
        Fact = fact;
        Elements = elements;
    }

    /// <summary>In the terms of the body's entry.</summary>
    internal Fact Fact { get; }

    /// <summary>The sequence whose elements consent; null where the fact is about its subject.</summary>
    internal IParameterSymbol? Elements { get; }

    internal static Assumption OfElements(IParameterSymbol sequence, Grant grant) => new(grant.Of(default), sequence);

    /// <summary>The same in another table of terms: every body names its objects for itself.</summary>
    internal Assumption In(TermTable terms) => Elements is null ? new(Fact.Of(Fact.Purpose, Fact.Subject.Select(terms.Adopt))) : this;

    /// <inheritdoc/>
    public bool Equals(Assumption other) => Fact.Equals(other.Fact) && SymbolEqualityComparer.Default.Equals(Elements, other.Elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Assumption other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Fact.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Elements is null ? Fact.ToString() : Fact.Purpose.Name + "(each of " + Elements.Name + ")";
}
