using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The consents that count for one datum of a use: those in force at the use, and those that were where the datum was read.</summary>
internal readonly struct ConsentsInForce
{
    private readonly Datum _datum;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly bool _isStrict;

    /// <param name="datum">What is used.</param>
    /// <param name="use">Where.</param>
    /// <param name="isStrict">Whether people that cannot be told apart are taken as different ones.</param>
    internal ConsentsInForce(Datum datum, DataUse use, bool isStrict)
    {
        _datum = datum;
        _facts = use.Facts.Facts.Concat(datum.Held.Facts).ToList();
        _isStrict = isStrict;
    }

    internal bool Holds(PurposeInfo purpose) => Holds(purpose.Type);

    internal bool Holds(ITypeSymbol purpose)
    {
        foreach (var fact in _facts)
        {
            if (fact.IsAbout(purpose) && IsThisPerson(fact))
            {
                return true;
            }
        }

        return EachConsents(purpose);
    }

    /// <summary>Whether the code has looked at this person's objection to the purpose, or at the consent.</summary>
    internal bool HasLooked(ITypeSymbol purpose)
    {
        foreach (var fact in _facts)
        {
            if (fact.ShowsNoObjection(purpose) && IsThisPerson(fact))
            {
                return true;
            }
        }

        return EachConsents(purpose);
    }

    /// <summary>The first of the purposes that somebody else's consent is in force for.</summary>
    internal PurposeInfo? OfAnotherPerson(IEnumerable<PurposeInfo> purposes)
    {
        var facts = _facts;
        return purposes.FirstOrDefault(purpose => facts.Any(fact => fact.IsAbout(purpose.Type)));
    }

    /// <summary>The purposes that this person's consent is in force for.</summary>
    internal ImmutableArray<ITypeSymbol> ForAnotherPurpose()
    {
        var purposes = ImmutableArray.CreateBuilder<ITypeSymbol>();
        foreach (var fact in _facts)
        {
            if (fact.Kind == FactKind.Consent && fact.Subject.Covers(_datum.Subject) != SubjectMatch.Different && !purposes.Contains(fact.Purpose, SymbolEqualityComparer.Default))
            {
                purposes.Add(fact.Purpose);
            }
        }

        return purposes.ToImmutable();
    }

    private bool IsThisPerson(Fact fact) =>
        fact.Subject.Covers(_datum.Subject) is var match && (match == SubjectMatch.Same || (match == SubjectMatch.Unknown && !_isStrict));

    // Elements of several sequences: each person that the datum may be about was asked, by checks of their own.
    private bool EachConsents(ITypeSymbol purpose)
    {
        var facts = _facts;
        return _datum.Subject.Terms.Length > 1
            && _datum.Subject.Terms.All(term => facts.Any(fact => fact.IsAbout(purpose) && fact.Subject.Covers(Identity.Of(term)) == SubjectMatch.Same));
    }
}
