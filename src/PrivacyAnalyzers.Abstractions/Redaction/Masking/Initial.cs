using System.Globalization;

namespace PrivacyAnalyzers.Masking;

/// <summary>
/// The first letter of a word. Only of scripts with capitals, where a letter is one of a few dozen: an ideograph or a syllable is a whole name, and one
/// letter of a script that runs from right to left would turn the line around it. Only where two letters or digits stay hidden.
/// </summary>
internal static class Initial
{
    private const int HiddenAtLeast = 2;

    /// <summary>The number of characters to show of the word at <paramref name="start"/>: one or none.</summary>
    internal static Piece Of(Characters value, int start, int end)
    {
        if (start >= end || !CanBeShown(value[start]))
        {
            return default;
        }

        var hidden = 0;
        for (var i = start + 1; i < end && hidden < HiddenAtLeast; i++)
        {
            if (char.IsLetterOrDigit(value[i]) || char.IsHighSurrogate(value[i]))
            {
                hidden++;
            }
        }

        return hidden < HiddenAtLeast ? default : new Piece(start, 1);
    }

    private static bool CanBeShown(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;
}
