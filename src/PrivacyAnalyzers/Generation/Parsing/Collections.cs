using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Collections whose count can be read without walking through them, and without running the user's code.</summary>
internal static class Collections
{
    /// <summary>The property that counts; null for what is no such collection.</summary>
    internal static string? CountOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol || IsImmutableArray(type))
        {
            return "Length";
        }

        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named || !named.IsOrImplements("System.Collections.IEnumerable"))
        {
            return null;
        }

        if (named.TypeKind == TypeKind.Interface)
        {
            // Two interfaces that count would make the name ambiguous.
            var counting = new[] { named }.Concat(named.AllInterfaces).Where(static candidate => candidate.GetMembers("Count").Any()).ToList();
            return counting.Count == 1 && IsCount(counting[0]) ? "Count" : null;
        }

        return named.IsReferenceType && named.SelfAndBases().FirstOrDefault(static candidate => candidate.GetMembers("Count").Any()) is { } owner && IsCount(owner) ? "Count" : null;
    }

    internal static bool IsImmutableArray(ITypeSymbol type) => type.Is("System.Collections.Immutable.ImmutableArray`1");

    private static bool IsCount(INamedTypeSymbol type) =>
        ValueTypes.IsFramework(type)
        && type.GetMembers("Count") is { Length: 1 } members
        && members[0] is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_Int32, IsStatic: false, IsIndexer: false };
}
