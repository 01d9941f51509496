using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Decides what becomes of a value, by the method of its mark and by its type.</summary>
internal static class ErasedValue
{
    /// <param name="member">The member that holds it.</param>
    /// <param name="type">Its type, as the erased type sees it.</param>
    /// <param name="mark">What its marks say; null where it only holds what is marked.</param>
    /// <param name="canWrite">Whether the member can be written.</param>
    internal static Outcome Of(ISymbol member, ITypeSymbol type, DataMark? mark, bool canWrite)
    {
        var value = ValueTypes.WithoutNullable(type);
        var canBeNull = CanBeNull(type);
        var length = MaximumLength.Of(member);
        var method = mark?.Erasure ?? ErasureMethod.Default;
        var outcome = method switch
        {
            ErasureMethod.Replace => ReplacementValue.Of(value, Replacement(mark!), length),
            ErasureMethod.Pseudonymize => PseudonymValue.Of(member, value, length),
            ErasureMethod.Generalize => CoarserValue.Of(member, value, mark!.Category),
            ErasureMethod.Default when IsRequired(member, canBeNull) && HasPseudonymByDefault(value) && PseudonymValue.Fits(value, length) => PseudonymValue.Of(member, value, length),
            _ => EmptyValue.Of(type, canBeNull, canWrite),
        };
        return outcome.Problem is null && outcome.NeedsWrite && !canWrite ? Outcome.None("nothing can write it") : outcome;
    }

    /// <summary>The constant that a mark states; null where none does.</summary>
    internal static string? Replacement(DataMark mark)
    {
        foreach (var use in mark.Purposes)
        {
            if (use.Mark.Text("Replacement") is { } text)
            {
                return text;
            }
        }

        return null;
    }

    internal static bool CanBeNull(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => !parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint,
        _ => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated),
    };

    // The column is required where the type, or an annotation, says so.
    private static bool IsRequired(ISymbol member, bool canBeNull)
    {
        if (!canBeNull)
        {
            return true;
        }

        foreach (var spokesman in MarkedSymbolNormalizer.Spokesmen(member.OriginalDefinition))
        {
            foreach (var attribute in spokesman.GetAttributes())
            {
                if (attribute.AttributeClass.Is(WellKnownNames.RequiredAttribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Bytes are pictures and keys: nothing of them is worth telling apart, unless a mark says so.
    private static bool HasPseudonymByDefault(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.Is("System.Guid");
}
