using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Walks over members and what they inherit, bounded, so that broken hierarchies of half-typed code end.</summary>
internal static class MemberWalk
{
    private const int MaximumDepth = 64;

    /// <summary>The type and its base classes, nearest first, <c>object</c> left out.</summary>
    internal static IEnumerable<INamedTypeSymbol> SelfAndBases(this ITypeSymbol? type)
    {
        var depth = 0;
        for (var current = type as INamedTypeSymbol; current is { SpecialType: not SpecialType.System_Object } && depth < MaximumDepth; current = current.BaseType, depth++)
        {
            yield return current;
        }
    }

    /// <summary>Whether there is more to inherit from than <c>object</c>.</summary>
    internal static bool HasBase(this INamedTypeSymbol type) => type.BaseType is { SpecialType: not SpecialType.System_Object };

    /// <summary>The instance properties and fields that hold values: no constants, no backing fields, nothing the compiler made for itself.</summary>
    internal static IEnumerable<ISymbol> ValueMembers(this INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol { IsStatic: false } property when !IsCompilerMade(property):
                case IFieldSymbol { IsStatic: false, IsConst: false, AssociatedSymbol: null, IsImplicitlyDeclared: false }:
                    yield return member;
                    break;
            }
        }
    }

    /// <summary>The members that <paramref name="member"/> overrides or implements, the nearest first; for a parameter, the parameters at its place.</summary>
    internal static IEnumerable<ISymbol> Inherited(ISymbol member)
    {
        if (member is IParameterSymbol { ContainingSymbol: { } owner } parameter)
        {
            foreach (var inherited in Inherited(owner))
            {
                var parameters = inherited switch
                {
                    IMethodSymbol method => method.Parameters,
                    IPropertySymbol property => property.Parameters,
                    _ => default,
                };
                if (!parameters.IsDefault && parameter.Ordinal < parameters.Length)
                {
                    yield return parameters[parameter.Ordinal];
                }
            }

            yield break;
        }

        var depth = 0;
        for (var overridden = Overridden(member); overridden is not null && depth < MaximumDepth; overridden = Overridden(overridden), depth++)
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var implemented in Implemented(member))
        {
            yield return implemented.OriginalDefinition;
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    private static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        if (member is not (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }) || member.ContainingType is not { } type)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(SimpleName(member)))
            {
                if (candidate.Kind == member.Kind
                    && type.FindImplementationForInterfaceMember(candidate) is { } implementation
                    && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, member))
                {
                    yield return candidate;
                }
            }
        }
    }

    // An explicit implementation is named after its interface: "Shop.IPerson.Email".
    private static string SimpleName(ISymbol member)
    {
        var dot = member.Name.LastIndexOf('.');
        return dot <= 0 ? member.Name : member.Name.Substring(dot + 1);
    }

    private static bool IsCompilerMade(IPropertySymbol property) =>
        property.IsImplicitlyDeclared && property.Name == "EqualityContract" && property.ContainingType.IsRecord;
}
