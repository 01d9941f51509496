using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>An IBAN: the length of its country, its check digits (ISO 13616, modulus 97), and none of those that documentation shows.</summary>
internal static class IbanLiteral
{
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AD"] = 24, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22, ["DK"] = 18, ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FO"] = 18, ["FR"] = 27,
        ["GB"] = 22, ["GI"] = 23, ["GL"] = 18, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28, ["IE"] = 22, ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21, ["MC"] = 27,
        ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["TR"] = 26, ["UA"] = 29, ["VA"] = 22,
    };

    private static readonly HashSet<string> Documented = new(StringComparer.Ordinal)
    {
        "FR1420041010050500013M02606", "FR7630006000011234567890189", "FR7630001007941234567890185", "FR7630004000031234567890143", "DE89370400440532013000", "DE91100000000123456789",
        "GB29NWBK60161331926819", "GB82WEST12345698765432", "GB33BUKB20201555555555", "BE68539007547034", "BE71096123456769", "ES9121000418450200051332", "ES7921000813610123456789",
        "IT60X0542811101000000123456", "NL91ABNA0417164300", "NL02ABNA0123456789", "CH9300762011623852957", "CH5604835012345678009", "LU280019400644750000", "LU120010001234567891",
        "PT50000201231234567890154", "PT50002700000001234567833", "AT611904300234573201", "AT483200000012345864", "IE29AIBK93115212345678", "IE64IRCE92050112345678", "SE4550000000058398257466",
        "DK5000400440116243", "NO9386011117947", "FI2112345600000785", "FI1410093000123458", "PL61109010140000071219812874", "MC5811222000010123456789030", "MC5810096180790123456789085",
    };

    internal static bool IsIn(string text)
    {
        foreach (var run in DigitRun.In(text, 15, letters: true))
        {
            for (var start = 0; start + 15 <= run.Length; start++)
            {
                if ((start == 0 || !IsLetter(run[start - 1])) && Lengths.TryGetValue(run.Substring(start, 2), out var length) && IsEnd(run, start + length)
                    && run.Substring(start, length) is var iban && Remainder(iban) == 1 && !Documented.Contains(iban) && !IsMadeUp(iban))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEnd(string run, int end) => end == run.Length || (end < run.Length && IsLetter(run[end]));

    // Zeros all over: nobody's account.
    private static bool IsMadeUp(string iban) => iban.IndexOf("00000000000", StringComparison.Ordinal) >= 0;

    private static int Remainder(string iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var character = iban[(i + 4) % iban.Length];
            remainder = IsLetter(character) ? ((remainder * 100) + character - 'A' + 10) % 97 : ((remainder * 10) + character - '0') % 97;
        }

        return remainder;
    }

    private static bool IsLetter(char character) => character is >= 'A' and <= 'Z';
}
