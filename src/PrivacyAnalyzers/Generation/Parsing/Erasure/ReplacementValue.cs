using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>The constant of a mark, as a value of the member's type.</summary>
internal static class ReplacementValue
{
    internal static Outcome Of(ITypeSymbol type, string? replacement, int maximumLength)
    {
        if (replacement is null)
        {
            return Outcome.None("its mark says Replace and states no Replacement");
        }

        if (type.SpecialType == SpecialType.System_String && maximumLength > 0 && replacement.Length > maximumLength)
        {
            return Outcome.None("its Replacement is longer than " + maximumLength.ToString(CultureInfo.InvariantCulture) + " characters");
        }

        return Expression(type, replacement) is { } expression
            ? Outcome.Constant(expression, "replaced")
            : Outcome.None("its Replacement is no '" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "'");
    }

    private static string? Expression(ITypeSymbol type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Object:
                return Literal.Of(text);
            case SpecialType.System_Boolean:
                return bool.TryParse(text, out var truth) ? truth ? "true" : "false" : null;
            case SpecialType.System_Char:
                return text.Length == 1 ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text[0], quote: true) : null;
            case SpecialType.System_Decimal:
                return decimal.TryParse(text, NumberStyles.Number, invariant, out var amount) ? amount.ToString(invariant) + "m" : null;
            case SpecialType.System_Double:
                return double.TryParse(text, NumberStyles.Float, invariant, out var number) && !double.IsNaN(number) && !double.IsInfinity(number) ? number.ToString("R", invariant) + "d" : null;
            case SpecialType.System_Single:
                return float.TryParse(text, NumberStyles.Float, invariant, out var single) && !float.IsNaN(single) && !float.IsInfinity(single) ? single.ToString("R", invariant) + "f" : null;
            case SpecialType.System_DateTime:
                return DateTime.TryParse(text, invariant, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
                    ? "new global::System.DateTime(" + time.Ticks.ToString(invariant) + "L, global::System.DateTimeKind.Utc)"
                    : null;
        }

        if (ScalarTypes.IsInteger(type))
        {
            return Integer(type, text);
        }

        return type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } named => EnumMember(named, text),
            _ when type.Is("System.Guid") => Guid.TryParse(text, out var id) ? "new global::System.Guid(\"" + id.ToString("D") + "\")" : null,
            _ when type.Is("System.DateOnly") => DateTime.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day)
                ? "new global::System.DateOnly(" + day.Year.ToString(invariant) + ", " + day.Month.ToString(invariant) + ", " + day.Day.ToString(invariant) + ")"
                : null,
            _ when type.Is("System.DateTimeOffset") => DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal, out var moment)
                ? "new global::System.DateTimeOffset(" + moment.UtcTicks.ToString(invariant) + "L, global::System.TimeSpan.Zero)"
                : null,
            _ when type.Is("System.Uri") => Uri.TryCreate(text, UriKind.Absolute, out _) ? "new global::System.Uri(" + Literal.Of(text) + ")" : null,
            _ => null,
        };
    }

    private static string? Integer(ITypeSymbol type, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        (decimal Least, decimal Most) range = type.SpecialType switch
        {
            SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
            SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
            _ => (ulong.MinValue, ulong.MaxValue),
        };
        return number >= range.Least && number <= range.Most ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? EnumMember(INamedTypeSymbol type, string text) =>
        type.GetMembers(text).OfType<IFieldSymbol>().Any(static field => field.IsConst) ? TypeName.NotNull(type) + "." + Identifier.Accessed(text) : null;
}
