using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Values that erase themselves, or may turn out to: objects of erasable types, and collections of them.</summary>
internal static class Carriers
{
    /// <summary>How the value is erased if its type turns out to be erasable; null where it holds no such object.</summary>
    internal static Outcome? Of(ITypeSymbol type, GenerationPlan plan)
    {
        var value = ValueTypes.WithoutNullable(type);
        if (Carrier(value, plan) is { } own)
        {
            return own.IsValueType
                ? Outcome.Nested(ErasedForm.Computed, "#." + plan.Erasures.NameOf(own) + "(values)", own)
                : Outcome.Nested(ErasedForm.Object, Cast(own, plan), own);
        }

        if (Element(value) is not { } element || Carrier(ValueTypes.WithoutNullable(element), plan) is not { } carrier)
        {
            return null;
        }

        if (!carrier.IsValueType)
        {
            // A default ImmutableArray cannot be walked through; its span can.
            var elements = IsDictionary(value) ? ".Values" : Collections.IsImmutableArray(value) ? ".AsSpan()" : "";
            return Outcome.Nested(ErasedForm.EachObject, elements + "|" + Cast(carrier, plan), carrier);
        }

        // Only what has places can take a new value.
        return CountOfPlaces(value) is { } count && element.IsValueType && element.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            ? Outcome.Nested(ErasedForm.EachValue, count + "|" + plan.Erasures.NameOf(carrier), carrier)
            : null;
    }

    private static INamedTypeSymbol? Carrier(ITypeSymbol type, GenerationPlan plan) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named && plan.Erasures.MayErase(named) ? named : null;

    private static string Cast(INamedTypeSymbol carrier, GenerationPlan plan) => plan.Erasures.NeedsCast(carrier) ? GlobalNames.Erasable : "";

    private static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named || !ValueTypes.MayHoldElements(named))
        {
            return null;
        }

        var contracts = new[] { named }.Concat(named.AllInterfaces).ToList();
        if (contracts.FirstOrDefault(IsDictionaryContract) is { } map)
        {
            return map.TypeArguments[1];
        }

        return contracts.FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }

    private static bool IsDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && new[] { named }.Concat(named.AllInterfaces).Any(IsDictionaryContract)
        && new[] { named }.Concat(named.TypeKind == TypeKind.Interface ? named.AllInterfaces : Enumerable.Empty<INamedTypeSymbol>()).Any(static candidate => candidate.GetMembers("Values").Any());

    private static bool IsDictionaryContract(INamedTypeSymbol type) =>
        type.Is("System.Collections.Generic.IDictionary`2") || type.Is("System.Collections.Generic.IReadOnlyDictionary`2");

    private static string? CountOfPlaces(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } => "Length",
        INamedTypeSymbol named when named.Is("System.Collections.Generic.List`1") => "Count",
        _ => null,
    };
}
