using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>A field of a line: what stands between blanks, quotes taken off, and where.</summary>
internal readonly struct SinkField
{
    private SinkField(string text, TextSpan span)
    {
        Text = text;
        Span = span;
    }

    internal string Text { get; }

    internal TextSpan Span { get; }

    /// <summary>The fields of a line. A blank between quotes parts nothing: <c>recipient="Amazon Web Services"</c>.</summary>
    internal static ImmutableArray<SinkField> Split(string line)
    {
        var fields = ImmutableArray.CreateBuilder<SinkField>();
        var position = 0;
        while (true)
        {
            while (position < line.Length && char.IsWhiteSpace(line[position]))
            {
                position++;
            }

            if (position == line.Length)
            {
                return fields.ToImmutable();
            }

            var start = position;
            var quoted = false;
            while (position < line.Length && (quoted || !char.IsWhiteSpace(line[position])))
            {
                quoted ^= line[position] == '"';
                position++;
            }

            var span = TextSpan.FromBounds(start, position);
            fields.Add(new SinkField(line.Substring(start, span.Length).Replace("\"", ""), span));
        }
    }
}
