using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>The way back: puts markup around spans, for a failure message that can be pasted.</summary>
internal static class MarkupWriter
{
    public static string Write(string code, IEnumerable<(TextSpan Span, string Id)> marks)
    {
        // At one offset: inner spans close before outer ones, closings come before openings, outer spans open first.
        var ordered = marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ToList();
        var result = new StringBuilder(code.Length + (ordered.Count * 16));
        var open = new Stack<TextSpan>();
        var next = 0;
        for (var offset = 0; offset <= code.Length; offset++)
        {
            CloseAt(offset);
            while (next < ordered.Count && ordered[next].Span.Start == offset)
            {
                result.Append("{|").Append(ordered[next].Id).Append(':');
                open.Push(ordered[next++].Span);
                if (open.Peek().IsEmpty)
                    CloseAt(offset);
            }

            if (offset < code.Length)
                result.Append(code[offset]);
        }

        return result.ToString();

        void CloseAt(int offset)
        {
            while (open.TryPeek(out var span) && span.End <= offset)
            {
                open.Pop();
                result.Append("|}");
            }
        }
    }
}
