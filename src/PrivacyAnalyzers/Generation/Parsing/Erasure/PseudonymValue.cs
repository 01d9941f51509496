using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>How a value is turned into a keyed hash.</summary>
internal static class PseudonymValue
{
    private const int LeastCharacters = 16;
    private const int LeastBytes = 10;

    internal static Outcome Of(ISymbol member, ITypeSymbol type, int maximumLength)
    {
        if (Problem(type, maximumLength) is { } problem)
        {
            return Outcome.None(problem);
        }

        var length = maximumLength == 0 || type.Is("System.Guid") ? "" : ", " + maximumLength.ToString(CultureInfo.InvariantCulture);
        var scope = member.ContainingType.FullMetadataName() + "." + member.Name;
        return Outcome.Computed("values.PseudonymOnce(" + Literal.Of(scope) + ", #" + length + ")", "replaced by a pseudonym");
    }

    /// <summary>Whether a value of the type can be: what stands in a required column by default.</summary>
    internal static bool Fits(ITypeSymbol type, int maximumLength) => Problem(type, maximumLength) is null;

    private static string? Problem(ITypeSymbol type, int maximumLength)
    {
        var isText = type.SpecialType == SpecialType.System_String;
        if (!isText && !type.Is("System.Guid") && !IsBytes(type))
        {
            return "a pseudonym is a text, a Guid or bytes";
        }

        return maximumLength > 0 && maximumLength < (isText ? LeastCharacters : LeastBytes) && !type.Is("System.Guid")
            ? "a pseudonym does not fit a length of " + maximumLength.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte };
}
