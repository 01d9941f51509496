using System.Globalization;

namespace PrivacyAnalyzers.Masking;

/// <summary>
/// The first letter of a word. Only of scripts with capitals, where a letter is one of a few dozen: an ideograph or a syllable is a whole name, and one
/// letter of a script that runs from right to left would turn the line around it. Only where two letters or digits stay hidden.
/// </summary>
internal static class Initial
{
    internal const int HiddenAtLeast = 2;

    /// <summary>The number of characters to show of the word at <paramref name="start"/>: one or none.</summary>
    internal static Piece Of(Characters value, int start, int end)
    {
        // Nearly every word begins with three ASCII letters.
        if (end - start > HiddenAtLeast && IsUsual(value.Slice(start, HiddenAtLeast + 1)))
        {
            return new Piece(start, 1);
        }

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

    /// <summary>Whether a text of three characters or more begins with three ASCII letters.</summary>
    internal static bool IsUsual(Characters value) => IsAscii(value[2]) && IsAscii(value[1]) && IsAscii(value[0]);

    private static bool IsAscii(char character) => (uint)((character | 32) - 'a') <= 'z' - 'a';

    private static bool CanBeShown(char character) => character < 128
        ? IsAscii(character) || Separators.IsDigit(character)
        : CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;
}
