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
    public override string Redact(string value) => RedactUsual(value) ?? base.Redact(value);

    private static string? RedactUsual(string value)
    {
        if (value.Length is < 3 or > MaximumLength || !IsCased(value[0]) || value[^1] == ' ')
        {
            return null;
        }

        var hidden = 0;
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsLetter(value[i]))
            {
                hidden++;
            }
            else if (value[i] is not (' ' or '-' or '\'' or '.'))
            {
                return null;
            }
        }

        return hidden >= Initial.HiddenAtLeast ? string.Concat(System.MemoryExtensions.AsSpan(value, 0, 1), MaskedText.Mask) : null;
    }

    // From here on, what has a case is of a category that has one.
    private static bool IsCased(char character) =>
        character < 128 ? char.IsAsciiLetter(character) : character >= '\u00C0' && (char.IsUpper(character) || char.IsLower(character));
#endif

    private static bool IsOfName(char character) =>
        character is ' ' or '\u00A0' or '\u202F' or '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '.' or ','
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
