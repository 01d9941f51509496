using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>What a type must be to name a purpose: a sealed, non-generic class that implements <c>IPurpose</c> and carries <c>[Purpose]</c>.</summary>
internal static class PurposeTypes
{
    /// <summary>Why the type cannot be a purpose, to be put into a message; null where it can, or is too broken to tell.</summary>
    internal static string? Problem(INamedTypeSymbol type, PurposeReader purposes)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            return "it is an interface; name one sealed class that carries '[Purpose]'";
        }

        if (type.TypeKind != TypeKind.Class)
        {
            return "it is not a class";
        }

        var problems = new List<string>();
        if (type.IsGenericType)
        {
            problems.Add(type.Arity > 0 ? "it is generic" : "it is nested in a generic type");
        }

        if (type.IsStatic)
        {
            problems.Add("it is static");
        }
        else if (type.IsAbstract)
        {
            problems.Add("it is abstract");
        }
        else if (!type.IsSealed)
        {
            problems.Add("it is not sealed");
        }

        if (purposes.Of(type) is null)
        {
            problems.Add("it carries no '[Purpose]'");
        }

        if (!IsPurpose(type) && !HasBrokenBase(type))
        {
            problems.Add("it does not implement 'IPurpose'");
        }

        return problems.Count == 0 ? null : string.Join(" and ", problems);
    }

    /// <summary>The type is <c>IPurpose</c>, or implements it.</summary>
    internal static bool IsPurpose(ITypeSymbol type) => type.IsOrImplements(WellKnownNames.PurposeInterface);

    private static bool HasBrokenBase(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(candidate => candidate.TypeKind == TypeKind.Error) || type.AllInterfaces.Any(contract => contract.TypeKind == TypeKind.Error);
}
