using System.Globalization;

namespace PrivacyAnalyzers.Masking;

/// <summary><c>j***@e***.com</c>: the first letter of either side, and the top-level domain.</summary>
internal sealed class EmailMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value)
    {
        int at = -1, dot = -1;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '@')
            {
                if (at >= 0)
                {
                    return MaskedText.Whole;
                }

                at = i;
            }
            else if (at < 0 ? !IsOfLocalPart(character) : !IsOfDomain(character))
            {
                return MaskedText.Whole;
            }
            else if (at >= 0 && character == '.')
            {
                // A label is never empty.
                if (i == at + 1 || dot == i - 1)
                {
                    return MaskedText.Whole;
                }

                dot = i;
            }
        }

        return at > 0 && dot > at && IsTopLevelDomain(value, dot + 1)
            ? new MaskedText(Initial.Of(value, 0, at), "***@", Initial.Of(value, at + 1, dot), MaskedText.Mask, new Piece(dot, value.Length - dot))
            : MaskedText.Whole;
    }

    private static bool IsOfLocalPart(char character) => character < 128
        ? character > ' ' && character != 127 && character is not ('<' or '>' or '(' or ')' or '[' or ']' or ',' or ';' or ':' or '\\' or '"')
        : !char.IsWhiteSpace(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    private static bool IsOfDomain(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.'
        : char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Two ASCII letters or more, or the ASCII form of an international one.</summary>
    private static bool IsTopLevelDomain(Characters value, int start)
    {
        var isEncoded = value.Length - start > 4 && (value[start] is 'x' or 'X') && (value[start + 1] is 'n' or 'N') && value[start + 2] == '-' && value[start + 3] == '-';
        for (var i = start; i < value.Length; i++)
        {
            var isLetter = value[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && !(isEncoded && (value[i] is (>= '0' and <= '9') or '-')))
            {
                return false;
            }
        }

        return value.Length - start >= 2;
    }
}
