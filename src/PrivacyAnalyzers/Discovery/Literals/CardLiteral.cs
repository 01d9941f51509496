using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>A payment card number: prefix and length of a network, Luhn's check digit, and none of the numbers that processors give for tests.</summary>
internal static class CardLiteral
{
    // What is left after those that repeat one group or count up: see IsMadeUp.
    private static readonly HashSet<string> TestNumbers = new(StringComparer.Ordinal)
    {
        "378282246310005", "371449635398431", "378734493671000", "30569309025904", "38520000023237", "36227206271667", "3056930009020004", "6011000990139424", "6011111111111117", "6011981111111113",
        "3530111333300000", "3566002020360505", "5105105105105100", "5200828282828210", "2223003122003222", "5425233430109903", "2222405343248877", "5454545454545454", "4012888888881881",
        "4917484589897107", "4263982640269299", "4001020000000009", "4462030000000000", "4917610000000000", "4000056655665556", "374245455400126", "5425230000004415", "4111111145551142", "4988438843884305",
        "4166676667666746", "4646464646464644", "4977949494949497", "4035501000000008", "4360000001000005", "5136333333333335", "5585558555855583", "5555341244441115", "5577000055770004",
        "6799990100000000019", "5017670000000000", "2223000048410010", "5500000000000004", "340000000000009", "30000000000004", "6011000000000004", "4970100000000154", "5017679110380400", "4970101122334422",
    };

    internal static bool IsIn(string text)
    {
        foreach (var run in DigitRun.In(text, 13, letters: false))
        {
            if (IsNumber(run) && !TestNumbers.Contains(run) && !IsMadeUp(run) && IsAlone(text, run))
            {
                return true;
            }
        }

        return false;
    }

    // A digit run inside a word or a longer number (a hash, a version) is no card.
    private static bool IsAlone(string text, string run) =>
        text.Any(char.IsLetter) ? text.IndexOf(run, StringComparison.Ordinal) is var at && (at < 0 || ((at == 0 || !IsJoined(text[at - 1])) && (at + run.Length == text.Length || !IsJoined(text[at + run.Length])))) : true;

    private static bool IsJoined(char character) => char.IsLetterOrDigit(character) || character is '_' or '/' or '-' or '.' or '=';

    private static bool IsNumber(string run) => run.Length switch
    {
        15 => run.StartsWith("34", StringComparison.Ordinal) || run.StartsWith("37", StringComparison.Ordinal),
        16 => run[0] == '4'
            || (run[0] == '5' && run[1] is >= '1' and <= '5')
            || (string.CompareOrdinal(run, 0, "2221", 0, 4) >= 0 && string.CompareOrdinal(run, 0, "2720", 0, 4) <= 0)
            || run.StartsWith("6011", StringComparison.Ordinal)
            || run.StartsWith("65", StringComparison.Ordinal),
        _ => false,
    } && HasCheckDigit(run);

    private static bool HasCheckDigit(string run)
    {
        var sum = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var digit = run[run.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsMadeUp(string run) =>
        run.Distinct().Count() <= 4 || run.IndexOf("00000", StringComparison.Ordinal) >= 0 || run.IndexOf("11111", StringComparison.Ordinal) >= 0 || run.IndexOf("123456", StringComparison.Ordinal) >= 0;
}
