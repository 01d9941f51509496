using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>A person consents to a purpose.</summary>
internal readonly struct Fact : IEquatable<Fact>
{
    internal Fact(ITypeSymbol purpose, Identity subject)
    {
        Purpose = purpose;
        Subject = subject;
    }

    internal ITypeSymbol Purpose { get; }

    internal Identity Subject { get; }

    /// <summary>The same fact, for another purpose and another person.</summary>
    internal Fact Of(ITypeSymbol purpose, Identity subject) => new(purpose, subject);

    internal bool IsAbout(ITypeSymbol purpose) => SymbolEqualityComparer.Default.Equals(Purpose, purpose);

    /// <inheritdoc/>
    public bool Equals(Fact other) => IsAbout(other.Purpose) && Subject.Equals(other.Subject);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(SymbolEqualityComparer.Default.GetHashCode(Purpose) * 31 + Subject.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => Purpose.Name + "(" + Subject + ")";
}
