namespace PrivacyAnalyzers.Masking;

/// <summary>
/// <c>1980</c>: the year of a date, written as ISO 8601 has it, or with the year last. An age, a place of birth, and a year alone, of which nothing
/// would stay hidden, are not shown.
/// </summary>
internal sealed class BirthYearMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value)
    {
        if (value.Length >= 10 && Number(value, 0, 4) >= 0 && value[4] == '-' && value[7] == '-' && IsDay(Number(value, 8, 2), Number(value, 5, 2)) && IsTime(value, 10))
        {
            return new MaskedText(new Piece(0, 4), MaskConstant.None);
        }

        var first = Digits(value, 0);
        var second = first < value.Length ? Digits(value, first + 1) : 0;
        var year = first + second + 2;
        if (first is 1 or 2 && second is 1 or 2 && value.Length == year + 4 && IsSeparator(value[first]) && value[year - 1] == value[first] && Number(value, year, 4) >= 0)
        {
            int a = Number(value, 0, first), b = Number(value, first + 1, second);
            return IsDay(a, b) || IsDay(b, a) ? new MaskedText(new Piece(year, 4), MaskConstant.None) : MaskedText.Whole;
        }

        return MaskedText.Whole;
    }

    private static bool IsDay(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static bool IsSeparator(char character) => character is '/' or '.' or '-';

    /// <summary>Nothing, or a time with what may follow it.</summary>
    private static bool IsTime(Characters value, int start)
    {
        if (start == value.Length)
        {
            return true;
        }

        if (value[start] is not ('T' or 't' or ' '))
        {
            return false;
        }

        for (var i = start + 1; i < value.Length; i++)
        {
            if (!Separators.IsDigit(value[i]) && value[i] is not (':' or '.' or '+' or '-' or 'Z' or 'z'))
            {
                return false;
            }
        }

        return value.Length > start + 1;
    }

    private static int Digits(Characters value, int start)
    {
        var count = 0;
        while (start + count < value.Length && Separators.IsDigit(value[start + count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Digits only; -1 for anything else.</summary>
    private static int Number(Characters value, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!Separators.IsDigit(value[i]))
            {
                return -1;
            }

            number = (number * 10) + value[i] - '0';
        }

        return number;
    }
}
