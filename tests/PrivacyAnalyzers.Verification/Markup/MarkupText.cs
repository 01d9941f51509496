using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>A source without its markup, and the spans the markup named, in the order in which they open.</summary>
public sealed record MarkupText(string Code, ImmutableArray<MarkupSpan> Spans)
{
    private sealed record Opening(string? Name, int Start, int MarkupOffset);

    /// <summary>Reads <c>[|x|]</c>, <c>{|ID:x|}</c>, <c>{|#0:x|}</c> and <c>$$</c>; spans may nest and touch.</summary>
    /// <exception cref="VerificationException">The markup is not balanced, or a name is missing.</exception>
    public static MarkupText Parse(string text, string path = "source")
    {
        var code = new StringBuilder(text.Length);
        var spans = new SortedDictionary<int, MarkupSpan>();
        var squares = new Stack<Opening>();
        var braces = new Stack<Opening>();
        for (var i = 0; i < text.Length;)
        {
            if (At("[|"))
            {
                squares.Push(new(null, code.Length, i));
                i += 2;
            }
            else if (At("{|"))
            {
                var colon = text.IndexOf(':', i);
                var name = colon < 0 ? "" : text[(i + 2)..colon];
                if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '#' or '_' or '-' or '.'))
                    throw Error(i, "'{|' must be followed by a diagnostic ID or '#number' and ':', as in '{|PRIV0001:x|}' or '{|#0:x|}'");
                braces.Push(new(name, code.Length, i));
                i = colon + 1;
            }
            else if (At("|]"))
            {
                Close(squares, i, "|]", "[|");
                i += 2;
            }
            else if (At("|}"))
            {
                Close(braces, i, "|}", "{|");
                i += 2;
            }
            else if (At("$$") && !StartsInterpolatedRawString(text, i))
            {
                spans.Add(i, new(null, new(code.Length, 0), true));
                i += 2;
            }
            else
            {
                code.Append(text[i++]);
            }

            bool At(string token) => string.CompareOrdinal(text, i, token, 0, token.Length) == 0;
        }

        if (squares.TryPeek(out var square))
            throw Error(square.MarkupOffset, "'[|' is never closed by '|]'");
        if (braces.TryPeek(out var brace))
            throw Error(brace.MarkupOffset, $"'{{|{brace.Name}:' is never closed by '|}}'");
        return new(code.ToString(), [.. spans.Values]);

        void Close(Stack<Opening> open, int offset, string closing, string opening)
        {
            if (!open.TryPop(out var start))
                throw Error(offset, $"'{closing}' closes nothing: no '{opening}' is open");
            spans.Add(start.MarkupOffset, new(start.Name, TextSpan.FromBounds(start.Start, code.Length), false));
        }

        VerificationException Error(int offset, string what)
        {
            var position = SourceText.From(text).Lines.GetLinePosition(offset);
            return new($"Markup error in {path}, line {position.Line + 1}, column {position.Character + 1}: {what}.");
        }
    }

    // $$""" is C#, not a position.
    private static bool StartsInterpolatedRawString(string text, int dollar)
    {
        var end = dollar;
        while (end < text.Length && text[end] == '$')
            end++;
        return end < text.Length && text[end] == '"';
    }
}
