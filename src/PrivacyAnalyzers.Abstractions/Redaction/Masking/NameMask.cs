using System.Globalization;

namespace PrivacyAnalyzers.Masking;

/// <summary><c>J***</c>: the initial.</summary>
internal sealed class NameMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsLetter(value[i]) && !IsOfName(value[i]))
            {
                return MaskedText.Whole;
            }
        }

        return new MaskedText(Initial.Of(value, 0, value.Length), MaskConstant.Whole);
    }

#if NET
    private protected override string? RedactUsual(string value)
    {
        if (value.Length is < 4 or > MaximumLength || !IsCased(value[0]) || !char.IsLetter(value[1]) || !char.IsLetter(value[2]) || value[^1] == ' ')
        {
            return null;
        }

        for (var i = 3; i < value.Length; i++)
        {
            if (!char.IsLetter(value[i]) && value[i] is not (' ' or '-' or '\'' or '.'))
            {
                return null;
            }
        }

        return string.Concat(System.MemoryExtensions.AsSpan(value, 0, 1), MaskedText.Mask);
    }

    // From here on, what has a case is of a category that has one.
    private static bool IsCased(char character) =>
        character < 128 ? char.IsAsciiLetter(character) : character >= '\u00C0' && (char.IsUpper(character) || char.IsLower(character));
#endif

    private static bool IsOfName(char character) =>
        character is ' ' or '\u00A0' or '\u202F' or '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '.' or ','
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
