using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Whether a value that a check is given says yes.</summary>
internal static class GrantedAnswer
{
    /// <summary>The constant says yes: true, the granted value, or anything but null where that is the answer.</summary>
    internal static bool Is(object? constant, CheckInfo check, ITypeSymbol type)
    {
        if (check.GrantedValue is { } granted)
        {
            return AreEqual(constant, granted);
        }

        return IsBool(type) ? constant is true : constant is not null && CanBeNull(type);
    }

    /// <summary>The value says yes whatever happens.</summary>
    internal static bool Is(IOperation value, CheckInfo check, ITypeSymbol type)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion && !conversion.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Is(constant, check, type);
        }

        // A date of now is not null.
        return check.GrantedValue is null && !IsBool(type) && CanBeNull(type)
            && (value is IObjectCreationOperation || value is not IDefaultValueOperation && value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T });
    }

    /// <summary>A value nobody sets says yes.</summary>
    internal static bool IsDefault(CheckInfo check, ITypeSymbol type) =>
        check.GrantedValue is { } granted && type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        && (granted is false || (IsNumber(granted) && AreEqual(granted, 0)));

    private static bool IsBool(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].SpecialType == SpecialType.System_Boolean;

    private static bool CanBeNull(ITypeSymbol type) => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool AreEqual(object? a, object? b) =>
        IsNumber(a) && IsNumber(b)
            ? Convert.ToDecimal(a, CultureInfo.InvariantCulture) == Convert.ToDecimal(b, CultureInfo.InvariantCulture)
            : Equals(a, b);

    private static bool IsNumber(object? value) => value is sbyte or byte or short or ushort or int or uint or long or ulong;
}
