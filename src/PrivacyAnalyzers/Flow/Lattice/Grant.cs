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
        Member = null;
    }

    /// <param name="fact">What is known.</param>
    /// <param name="person">The member of each element that is the person it is known of.</param>
    internal Grant(Fact fact, ISymbol person)
    {
        Purpose = fact.Purpose;
        Kind = fact.Kind;
        Member = person;
    }

    /// <param name="answer">A member of each element: it holds yes, whatever that tells.</param>
    internal Grant(ISymbol answer)
    {
        Purpose = null;
        Kind = FactKind.Consent;
        Member = answer;
    }

    /// <summary>Null where an answer in a member of the element tells.</summary>
    internal ITypeSymbol? Purpose { get; }

    /// <summary>The member of each element that holds the answer of a check, or the person: <c>Where(x => x.Accepts)</c> on what was made of people.</summary>
    internal ISymbol? Member { get; }

    internal FactKind Kind { get; }

    /// <summary>The same where a member of each element is the person; it is known of the elements themselves.</summary>
    internal Grant At(ISymbol member) => new(new Fact(Purpose!, default, Kind), member);

    /// <summary>The same of one person.</summary>
    internal Fact Of(Identity person) => new(Purpose!, person, Kind);

    /// <summary>The same where purposes go by other names.</summary>
    internal Grant In(Func<ITypeSymbol, ITypeSymbol> purposes) => Purpose is null ? this : Member is null ? new(purposes(Purpose), Kind) : new Grant(purposes(Purpose), Kind).At(Member);

    /// <summary>Whether it tells at least as much as a fact of that kind for the purpose.</summary>
    internal bool Tells(ITypeSymbol purpose, FactKind kind) => Member is null && SymbolEqualityComparer.Default.Equals(Purpose, purpose) && (Kind == FactKind.Consent || kind == FactKind.NoObjection);

    /// <inheritdoc/>
    public bool Equals(Grant other) => Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Purpose, other.Purpose) && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Grant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Purpose ?? Member);

    /// <inheritdoc/>
    public override string ToString() => Purpose is null ? Member!.Name + " holds" : (Kind == FactKind.Consent ? "" : "no objection: ") + Purpose.Name + (Member is null ? "" : " of " + Member.Name);
}
