using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>What has been learnt of each element of a sequence, of whatever passes a predicate, or of somebody kept in a collection.</summary>
internal readonly struct Grant : IEquatable<Grant>
{
    internal Grant(ITypeSymbol purpose, FactKind kind = FactKind.Consent)
        : this(purpose, kind, member: null, isOfOwner: false)
    {
    }

    /// <param name="fact">What is known.</param>
    /// <param name="person">The member of each element that is the person it is known of.</param>
    internal Grant(Fact fact, ISymbol person)
        : this(fact.Purpose, fact.Kind, person, isOfOwner: false)
    {
    }

    /// <param name="answer">A member of each element: it holds yes, whatever that tells.</param>
    internal Grant(ISymbol answer)
        : this(purpose: null, FactKind.Consent, answer, isOfOwner: false)
    {
    }

    private Grant(ITypeSymbol? purpose, FactKind kind, ISymbol? member, bool isOfOwner)
    {
        Purpose = purpose;
        Kind = kind;
        Member = member;
        IsOfOwner = isOfOwner;
    }

    /// <summary>Null where an answer in a member of the element tells.</summary>
    internal ITypeSymbol? Purpose { get; }

    /// <summary>The member of each element that holds the answer of a check, or the person: <c>Where(x => x.Accepts)</c> on what was made of people.</summary>
    internal ISymbol? Member { get; }

    internal FactKind Kind { get; }

    /// <summary>It is known of whoever each element belongs to: rows that were reached through people.</summary>
    internal bool IsOfOwner { get; }

    /// <summary>It is known of the elements themselves.</summary>
    internal bool IsOfElement => Member is null && !IsOfOwner;

    /// <summary>The same of the owner of what it is known of.</summary>
    internal static Grant OfOwner(Fact fact) => new(fact.Purpose, fact.Kind, member: null, isOfOwner: true);

    /// <summary>The same where a member of each element is the person, or the row; it is known of the elements themselves.</summary>
    internal Grant At(ISymbol member) => new(Purpose, Kind, member, IsOfOwner);

    /// <summary>The same of one person.</summary>
    internal Fact Of(Identity person) => new(Purpose!, person, Kind);

    /// <summary>The same where purposes go by other names.</summary>
    internal Grant In(Func<ITypeSymbol, ITypeSymbol> purposes) => Purpose is null ? this : new(purposes(Purpose), Kind, Member, IsOfOwner);

    /// <summary>Whether it tells at least as much as a fact of that kind for the purpose.</summary>
    internal bool Tells(ITypeSymbol purpose, FactKind kind) => IsOfElement && SymbolEqualityComparer.Default.Equals(Purpose, purpose) && (Kind == FactKind.Consent || kind == FactKind.NoObjection);

    /// <inheritdoc/>
    public bool Equals(Grant other) =>
        Kind == other.Kind && IsOfOwner == other.IsOfOwner && SymbolEqualityComparer.Default.Equals(Purpose, other.Purpose) && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Grant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Purpose ?? Member);

    /// <inheritdoc/>
    public override string ToString() => Purpose is null
        ? Member!.Name + " holds"
        : (Kind == FactKind.Consent ? "" : "no objection: ") + Purpose.Name + (IsOfOwner ? " of the owner" : "") + (Member is null ? "" : " of " + Member.Name);
}
