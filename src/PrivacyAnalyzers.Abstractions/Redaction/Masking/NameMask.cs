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

    private static bool IsOfName(char character) =>
        character is ' ' or '\u00A0' or '\u202F' or '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '.' or ','
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
