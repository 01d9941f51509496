using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Breaks a text into lines that fit a width, whatever font without serifs the reader has: widths are estimated, and rather too large.</summary>
internal static class TextLines
{
    private const string Narrow = "ijltfrI.,:;'’|!()[]/ ";
    private const string Wide = "mwMW@%";
    private const double NarrowWidth = 0.42;
    private const double PlainWidth = 0.6;
    private const double CapitalWidth = 0.76;
    private const double WideWidth = 1.0;
    private const double FullWidth = 1.15;

    /// <summary>From here on, scripts whose letters are as wide as they are high.</summary>
    private const int FirstFullWidth = 0x1100;

    /// <param name="text">What to break, after spaces, dots and the like, and inside a word where it does not fit alone.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="size">Of the font, in pixels.</param>
    internal static List<string> Break(string text, int width, int size)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var piece in Pieces(text))
        {
            var needed = Measure(piece.TrimEnd(), size);
            if (used > 0 && used + needed > width)
            {
                End();
            }

            foreach (var letter in needed > width ? Letters(piece) : [piece])
            {
                var more = Measure(letter, size);
                if (used > 0 && needed > width && used + more > width)
                {
                    End();
                }

                line.Append(letter);
                used += more;
            }
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            End();
        }

        return lines;

        void End()
        {
            lines.Add(line.ToString().TrimEnd());
            line.Clear();
            used = 0;
        }
    }

    internal static double Measure(string text, int size) => Letters(text).Sum(Width) * size;

    private static double Width(string letter) =>
        letter[0] >= FirstFullWidth ? letter[0] is >= '\u2010' and <= '\u20CF' ? PlainWidth : FullWidth
        : Narrow.Contains(letter[0], StringComparison.Ordinal) ? NarrowWidth
        : Wide.Contains(letter[0], StringComparison.Ordinal) ? WideWidth
        : char.IsUpper(letter[0]) ? CapitalWidth
        : PlainWidth;

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ' or '.' or '-' or '_' or '/' or ',' && at > start)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }
}
