using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Everything in which a member and its parameters contradict what they inherit; the analyzer reports it, the fix mends it.</summary>
internal static class Contradictions
{
    internal static IEnumerable<Contradiction> Of(ISymbol member, KnownSymbols known)
    {
        if (member.IsImplicitlyDeclared)
        {
            yield break;
        }

        foreach (var inherited in InheritedMember.Of(member).ToList())
        {
            foreach (var contradiction in Compare(member, inherited, known))
            {
                yield return contradiction;
            }
        }

        foreach (var parameter in Parameters(member))
        {
            foreach (var contradiction in OfParameter(parameter, known))
            {
                yield return contradiction;
            }
        }
    }

    private static IEnumerable<Contradiction> Compare(ISymbol member, InheritedMember inherited, KnownSymbols known)
    {
        if (DataContradiction.Of(member, inherited, known.Marks) is { } data)
        {
            yield return data;
        }

        foreach (var obligation in ObligationContradiction.OfRequirement(member, inherited, known.Marks))
        {
            yield return obligation;
        }

        if (ObligationContradiction.OfCheck(member, inherited, known.Marks, known.Checks) is { } check)
        {
            yield return check;
        }
    }

    private static IEnumerable<Contradiction> OfParameter(IParameterSymbol parameter, KnownSymbols known)
    {
        if (InheritedMember.OfRecordParameter(parameter) is { } property)
        {
            if (DataContradiction.Of(parameter, property, known.Marks) is { } contradiction)
            {
                yield return contradiction;
            }

            yield break;
        }

        foreach (var inherited in InheritedMember.Of(parameter))
        {
            if (DataContradiction.Of(parameter, inherited, known.Marks) is { } data)
            {
                yield return data;
            }

            foreach (var obligation in ObligationContradiction.OfRequirement(parameter, inherited, known.Marks))
            {
                yield return obligation;
            }
        }
    }

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.Constructor } method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };
}
