using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Types whose text is known: .NET's own numbers, dates and identifiers.</summary>
internal static class ScalarTypes
{
    internal static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    internal static bool IsMoment(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime || type.Is("System.DateTimeOffset") || type.Is("System.DateOnly") || type.Is("System.TimeOnly");

    /// <summary>The format that makes the type's text invariant and exact, empty for its general one; null where its text is not known.</summary>
    internal static string? Format(ITypeSymbol type)
    {
        if (IsInteger(type) || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal)
        {
            return "";
        }

        if (type.SpecialType is SpecialType.System_Single or SpecialType.System_Double)
        {
            return "R";
        }

        return IsMoment(type) ? "O" : type.Is("System.Guid") ? "D" : type.Is("System.TimeSpan") ? "c" : null;
    }

    /// <summary>A number or Guid that a machine gave: as a key it says nothing of the person.</summary>
    internal static bool IsSurrogate(ITypeSymbol type) => IsInteger(type) || type.Is("System.Guid");
}
