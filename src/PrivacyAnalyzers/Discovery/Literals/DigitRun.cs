using System.Collections.Generic;
using System.Text;

namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>Letters and digits in a text that stand together, with at most one blank, dot or dash between two of them.</summary>
internal static class DigitRun
{
    /// <summary>The runs, separators taken out, that hold at least so many characters. One that goes on in a word is cut where its digits end.</summary>
    internal static IEnumerable<string> In(string text, int shortest, bool letters)
    {
        var run = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\0';
            if (IsPart(character, letters))
            {
                run.Append(character);
            }
            else if (!(run.Length > 0 && character is ' ' or '-' or '.' or '\u00A0' or '\u202F' && i + 1 < text.Length && IsPart(text[i + 1], letters)))
            {
                if (run.Length >= shortest)
                {
                    yield return run.ToString();
                }

                run.Clear();
            }
        }
    }

    private static bool IsPart(char character, bool letters) => character is >= '0' and <= '9' || (letters && character is >= 'A' and <= 'Z');
}
