using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What has been learnt of each element of a sequence, of whatever passes a predicate, or of somebody kept in a collection.</summary>
internal readonly struct Grant : IEquatable<Grant>
{
    internal Grant(ITypeSymbol purpose, FactKind kind = FactKind.Consent)
    {
        Purpose = purpose;
        Kind = kind;
    }

    internal ITypeSymbol Purpose { get; }

    internal FactKind Kind { get; }

    /// <summary>The same of one person.</summary>
    internal Fact Of(Identity person) => new(Purpose, person, Kind);

    /// <summary>Whether it tells at least as much as a fact of that kind for the purpose.</summary>
    internal bool Tells(ITypeSymbol purpose, FactKind kind) => SymbolEqualityComparer.Default.Equals(Purpose, purpose) && (Kind == FactKind.Consent || kind == FactKind.NoObjection);

    /// <inheritdoc/>
    public bool Equals(Grant other) => Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Purpose, other.Purpose);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Grant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Purpose);

    /// <inheritdoc/>
    public override string ToString() => (Kind == FactKind.Consent ? "" : "no objection: ") + Purpose.Name;
}
