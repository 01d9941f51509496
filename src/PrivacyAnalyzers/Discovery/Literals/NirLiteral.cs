using System;
using System.Collections.Generic;
using System.Globalization;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>A French social security number with its key: sex, year, month, department (Corsica included), commune, order, and 97 minus the remainder by 97.</summary>
internal static class NirLiteral
{
    private const int Length = 15;

    private static readonly HashSet<string> Documented = new(StringComparer.Ordinal)
    {
        "269054958815780", "255081416802538", "185057800608436", "185057800608491", "180126955222380", "283209921625930", "188057800608436", "253072B07300470", "253072A07300443",
    };

    internal static bool IsIn(string text)
    {
        foreach (var run in DigitRun.In(text, Length, letters: true))
        {
            if (run.Length == Length && Is(run) && !Documented.Contains(run))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string number)
    {
        var island = number[5] == '2' && number[6] is 'A' or 'B';
        for (var i = 0; i < Length; i++)
        {
            if (!(number[i] is >= '0' and <= '9' || (island && i == 6)))
            {
                return false;
            }
        }

        var month = int.Parse(number.Substring(3, 2), CultureInfo.InvariantCulture);
        if (number[0] is not ('1' or '2' or '3' or '4' or '7' or '8') || month is 0 or (> 12 and < 20) or (> 42 and < 50) or 99)
        {
            return false;
        }

        // 2A counts as 19, 2B as 18.
        var digits = island ? number.Substring(0, 5) + (number[6] == 'A' ? "19" : "18") + number.Substring(7, 6) : number.Substring(0, 13);
        var department = int.Parse(digits.Substring(5, 2), CultureInfo.InvariantCulture);
        return (department is (> 0 and < 96) or 97 or 98 or 99)
            && 97 - (long.Parse(digits, CultureInfo.InvariantCulture) % 97) == long.Parse(number.Substring(13), CultureInfo.InvariantCulture);
    }
}
