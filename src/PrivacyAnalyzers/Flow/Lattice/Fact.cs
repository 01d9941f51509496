using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>A person consents to a purpose; or does not object to it, and somebody has looked.</summary>
internal readonly struct Fact : IEquatable<Fact>
{
    internal Fact(ITypeSymbol purpose, Identity subject, FactKind kind = FactKind.Consent)
    {
        Kind = kind;
        Purpose = purpose;
        Subject = subject;
    }

    internal FactKind Kind { get; }

    internal ITypeSymbol Purpose { get; }

    internal Identity Subject { get; }

    /// <summary>The same fact, for another purpose and another person.</summary>
    internal Fact Of(ITypeSymbol purpose, Identity subject) => new(purpose, subject, Kind);

    /// <summary>A consent to that purpose.</summary>
    internal bool IsAbout(ITypeSymbol purpose) => Kind == FactKind.Consent && SymbolEqualityComparer.Default.Equals(Purpose, purpose);

    /// <summary>The code has looked whether the person refuses the purpose: the consent tells that too.</summary>
    internal bool ShowsNoObjection(ITypeSymbol purpose) => SymbolEqualityComparer.Default.Equals(Purpose, purpose);

    /// <inheritdoc/>
    public bool Equals(Fact other) => Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Purpose, other.Purpose) && Subject.Equals(other.Subject);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(SymbolEqualityComparer.Default.GetHashCode(Purpose) * 31 + Subject.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => (Kind == FactKind.Consent ? "" : "no objection: ") + Purpose.Name + "(" + Subject + ")";
}
