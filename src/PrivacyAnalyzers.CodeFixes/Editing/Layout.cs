using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>How a file is laid out around a node: what is added looks like what is there.</summary>
internal sealed class Layout
{
    private readonly SourceText _text;

    internal Layout(SyntaxNode root, SourceText text)
    {
        _text = text;
        EndOfLine = UsingInsertion.EndOfLine(root);
    }

    internal string EndOfLine { get; }

    /// <summary>The blanks at the start of the node's line.</summary>
    internal string Indentation(SyntaxNode node)
    {
        var line = _text.Lines.GetLineFromPosition(node.SpanStart);
        return new string(_text.ToString(line.Span).TakeWhile(static character => character is ' ' or '\t').ToArray());
    }

    /// <summary>One level more.</summary>
    internal static string Deeper(string indentation) => indentation + (indentation.EndsWith("\t", System.StringComparison.Ordinal) ? "\t" : "    ");

    internal bool IsFirstOnLine(SyntaxNode node)
    {
        var line = _text.Lines.GetLineFromPosition(node.SpanStart);
        return string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart)));
    }

    internal bool IsLastOnLine(SyntaxNode node)
    {
        var line = _text.Lines.GetLineFromPosition(node.Span.End);
        return string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(node.Span.End, line.End)));
    }

    /// <summary>Where what goes above the node is inserted: above the comments that stand directly over it.</summary>
    internal int Above(SyntaxNode node)
    {
        var line = _text.Lines.GetLineFromPosition(node.SpanStart);
        var first = line.LineNumber;
        while (first > 0 && _text.ToString(_text.Lines[first - 1].Span).TrimStart().StartsWith("//", System.StringComparison.Ordinal)
            && _text.Lines[first - 1].Start >= node.FullSpan.Start)
        {
            first--;
        }

        return first == line.LineNumber ? node.SpanStart : _text.Lines[first].Start + _text.ToString(_text.Lines[first].Span).TakeWhile(char.IsWhiteSpace).Count();
    }

    /// <summary>The node's text with its lines, but for the first, one level deeper; those inside a string stay.</summary>
    internal string Indented(SyntaxNode node)
    {
        var tab = Deeper(Indentation(node)).Substring(Indentation(node).Length);
        var changes = _text.Lines.Where(line => line.Start > node.SpanStart && line.Start < node.Span.End && !IsInString(node, line.Start) && line.End > line.Start)
            .Select(line => new TextChange(new TextSpan(line.Start - node.SpanStart, 0), tab));
        return SourceText.From(_text.ToString(node.Span)).WithChanges(changes).ToString();
    }

    private static bool IsInString(SyntaxNode node, int position)
    {
        var token = node.SyntaxTree.GetRoot().FindToken(position);
        return token.SpanStart < position && position < token.Span.End
            || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.InterpolatedRawStringEndToken);
    }
}
