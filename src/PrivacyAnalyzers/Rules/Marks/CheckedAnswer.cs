using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Which answer of a check says yes: true, non-null, the granted value, a normal return, an element, a predicate that holds.</summary>
internal static class CheckedAnswer
{
    /// <summary>Why the answer that says yes cannot be told; null where it can.</summary>
    internal static string? Problem(ISymbol symbol, CheckInfo check)
    {
        if (ValueTypes.Of(symbol) is not { } declared || HasUnreadableGrantedValue(check.Mark))
        {
            return null;
        }

        var granted = GrantedValue(check.Mark);
        var type = Unwrap(declared, out var isAwaitedNothing);
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter or TypeKind.Delegate or TypeKind.Dynamic)
        {
            return null;
        }

        if (isAwaitedNothing || type.SpecialType == SpecialType.System_Void)
        {
            return granted is null ? null : "'GrantedValue' is set, and it returns nothing";
        }

        if (granted is { } value)
        {
            return Fits(value, type) ? null : "'GrantedValue' is a '" + value.Type!.Short() + "', which its '" + type.Short() + "' never equals";
        }

        return SaysYesWithoutValue(symbol, type) ? null : "its '" + type.Short() + "' is neither true nor null; set 'GrantedValue'";
    }

    private static bool SaysYesWithoutValue(ISymbol symbol, ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Boolean || ValueTypes.Element(type) is var element && !SymbolEqualityComparer.Default.Equals(element, type))
        {
            return true;
        }

        if (type.IsValueType)
        {
            return false;
        }

        // A text that is never null always says yes; a method that returns one may throw where there is no consent.
        return type is not { SpecialType: SpecialType.System_String, NullableAnnotation: NullableAnnotation.NotAnnotated } || symbol is IMethodSymbol;
    }

    private static bool Fits(TypedConstant value, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (SymbolEqualityComparer.Default.Equals(value.Type, type) || type.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        var number = (type as INamedTypeSymbol)?.EnumUnderlyingType ?? type;
        return value.Kind == TypedConstantKind.Primitive && IsIntegral(value.Type!) && IsIntegral(number);
    }

    private static bool IsIntegral(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    // Task<bool> answers with a bool, Task with its normal completion.
    private static ITypeSymbol Unwrap(ITypeSymbol type, out bool isAwaitedNothing)
    {
        isAwaitedNothing = type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask");
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } task && (task.Is("System.Threading.Tasks.Task`1") || task.Is("System.Threading.Tasks.ValueTask`1"))
            ? task.TypeArguments[0]
            : type;
    }

    private static TypedConstant? GrantedValue(Mark mark)
    {
        foreach (var argument in mark.Attribute.NamedArguments)
        {
            if (argument.Key == nameof(CheckInfo.GrantedValue) && !argument.Value.IsNull && argument.Value.Type is not null)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static bool HasUnreadableGrantedValue(Mark mark) =>
        mark.Attribute.NamedArguments.Any(static argument => argument.Key == nameof(CheckInfo.GrantedValue) && argument.Value.Kind == TypedConstantKind.Error);
}
