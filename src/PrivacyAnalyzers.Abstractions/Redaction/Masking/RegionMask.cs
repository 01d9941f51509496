namespace PrivacyAnalyzers.Masking;

/// <summary>
/// <c>75***</c>: the region that a postcode begins with, alone or before the town at the end of an address. A street or a town, of which nobody can
/// tell how many people live there, is not shown.
/// </summary>
internal sealed class RegionMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value)
    {
        var start = LastLine(value);
        var digits = 0;
        while (start + digits < value.Length && Separators.IsDigit(value[start + digits]))
        {
            digits++;
        }

        var rest = start + digits;
        return digits switch
        {
            5 when IsEnd(value, rest, isAlone: start == 0) => new MaskedText(new Piece(start, 2), MaskConstant.Whole),
            4 when IsEnd(value, rest, isAlone: start == 0) => new MaskedText(new Piece(start, 1), MaskConstant.Whole),
            0 when start == 0 => British(value),
            _ => MaskedText.Whole,
        };
    }

    /// <summary>Where the last line of an address begins; 0 where there is but one.</summary>
    private static int LastLine(Characters value)
    {
        var start = value.Length;
        while (start > 0 && value[start - 1] is not (',' or '\n' or '\r'))
        {
            start--;
        }

        while (start > 0 && start < value.Length && Separators.IsSpace(value[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>After the digits: nothing, or what completes a postcode; on the last line of an address, the town.</summary>
    private static bool IsEnd(Characters value, int rest, bool isAlone)
    {
        if (rest == value.Length)
        {
            return true;
        }

        if (!isAlone)
        {
            return Separators.IsSpace(value[rest]) && rest + 1 < value.Length && char.IsLetter(value[rest + 1]);
        }

        var left = value.Length - rest;
        return (left == 5 && value[rest] == '-' && AreDigits(value, rest + 1))
            || (left == 4 && value[rest] == '-' && AreDigits(value, rest + 1))
            || (left == 3 && value[rest] == ' ' && IsCapital(value[rest + 1]) && IsCapital(value[rest + 2]));
    }

    /// <summary>A British or Canadian code: the letters of the area, a digit, and the rest after a space.</summary>
    private static MaskedText British(Characters value)
    {
        var letters = 0;
        while (letters < value.Length && IsCapital(value[letters]))
        {
            letters++;
        }

        var space = value.Length - 4;
        return letters is 1 or 2 && value.Length is >= 6 and <= 8 && space > letters && Separators.IsDigit(value[letters]) && value[space] == ' ' && Separators.IsDigit(value[value.Length - 3])
            ? new MaskedText(new Piece(0, letters), MaskConstant.Whole)
            : MaskedText.Whole;
    }

    private static bool AreDigits(Characters value, int start)
    {
        for (var i = start; i < value.Length; i++)
        {
            if (!Separators.IsDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCapital(char character) => character is >= 'A' and <= 'Z';
}
