using System;
using System.Linq;
using System.Text;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>A text that is a mobile number in international form: a landline is as often a company's, a mobile is somebody's.</summary>
internal static class MobileLiteral
{
    // Prefix after the plus sign, and how many digits there are with it.
    private static readonly (string Prefix, int Shortest, int Longest)[] Mobiles =
    [
        ("336", 11, 11), ("337", 11, 11), ("324", 11, 11), ("417", 11, 11), ("3526", 12, 12), ("447", 12, 12), ("4915", 12, 13), ("4916", 12, 13), ("4917", 12, 13), ("346", 11, 11), ("347", 11, 11),
        ("393", 11, 13), ("316", 11, 11), ("3519", 12, 12), ("3538", 12, 12), ("436", 11, 14),
    ];

    // Kept free by regulators for fiction and examples.
    private static readonly string[] Fictional = ["3363998", "447700900"];

    internal static bool Is(string text)
    {
        var number = text.Trim();
        if (number.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            number = number.Substring(4).Trim();
        }

        if (number.Length is < 12 or > 22 || number[0] != '+')
        {
            return false;
        }

        var digits = new StringBuilder();
        foreach (var character in number.Substring(1).Replace("(0)", ""))
        {
            if (character is >= '0' and <= '9')
            {
                digits.Append(character);
            }
            else if (character is not (' ' or '.' or '-' or '\u00A0' or '\u202F'))
            {
                return false;
            }
        }

        var plain = digits.ToString();
        return Mobiles.Any(mobile => plain.StartsWith(mobile.Prefix, StringComparison.Ordinal) && plain.Length >= mobile.Shortest && plain.Length <= mobile.Longest)
            && !Fictional.Any(prefix => plain.StartsWith(prefix, StringComparison.Ordinal))
            && plain.Distinct().Count() > 4
            && plain.IndexOf("12345", StringComparison.Ordinal) < 0
            && plain.IndexOf("00000", StringComparison.Ordinal) < 0;
    }
}
