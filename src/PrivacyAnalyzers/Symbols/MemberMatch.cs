using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Whether a member, used on an object of some type, is what a catalogue says of another type: itself, inherited, overridden, implemented.</summary>
internal static class MemberMatch
{
    /// <param name="member">The definition of what is called or assigned.</param>
    /// <param name="on">The type of the object; derives from <paramref name="type"/>, implements it or is it.</param>
    /// <param name="type">The type that the catalogue names.</param>
    internal static bool Is(ISymbol member, INamedTypeSymbol on, INamedTypeSymbol type)
    {
        if (member.ContainingType?.OriginalDefinition is not { } declaring)
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(declaring, type))
        {
            return true;
        }

        // The catalogue's type has it from a base or an interface.
        if (DerivesFrom(type, declaring))
        {
            return member is not IMethodSymbol { MethodKind: MethodKind.Constructor };
        }

        return type.TypeKind == TypeKind.Interface ? Implements(member, on, type) : Overrides(member, type);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol other) =>
        type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, other));

    private static bool Overrides(ISymbol member, INamedTypeSymbol type) =>
        MemberWalk.Inherited(member).Any(inherited => SymbolEqualityComparer.Default.Equals(inherited.ContainingType?.OriginalDefinition, type));

    private static bool Implements(ISymbol member, INamedTypeSymbol on, INamedTypeSymbol type)
    {
        foreach (var contract in on.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type))
            {
                continue;
            }

            foreach (var candidate in new[] { contract }.Concat(contract.AllInterfaces).SelectMany(level => level.GetMembers(member.Name)))
            {
                if (candidate.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(on.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
