using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Removes attributes and their arguments; of a list that loses all it holds, the brackets too.</summary>
internal static class NodeRemoval
{
    internal static IEnumerable<TextChange> Of(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var ofList in nodes.Distinct().GroupBy(node => node.Parent))
        {
            var removed = new HashSet<SyntaxNode>(ofList);
            var changes = ofList.Key switch
            {
                AttributeListSyntax list when list.Attributes.All(removed.Contains) => new[] { Whole(list) },
                AttributeListSyntax list => Some(list.Attributes.ToList<SyntaxNode>(), removed),
                AttributeArgumentListSyntax list when list.Arguments.All(removed.Contains) => new[] { new TextChange(list.Span, "") },
                AttributeArgumentListSyntax list => Some(list.Arguments.ToList<SyntaxNode>(), removed),
                _ => Enumerable.Empty<TextChange>(),
            };
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<TextChange> Some(List<SyntaxNode> nodes, HashSet<SyntaxNode> removed)
    {
        var isAfterKept = false;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!removed.Contains(nodes[i]))
            {
                isAfterKept = true;
            }
            else
            {
                yield return new TextChange(
                    isAfterKept ? TextSpan.FromBounds(nodes[i - 1].Span.End, nodes[i].Span.End) : TextSpan.FromBounds(nodes[i].SpanStart, nodes[i + 1].SpanStart), "");
            }
        }
    }

    // What follows takes the list's place, unless a comment stands between.
    private static TextChange Whole(AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken(includeZeroWidth: true);
        var between = list.GetTrailingTrivia().Concat(next.LeadingTrivia);
        var end = between.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ? next.SpanStart : list.Span.End;
        return new TextChange(TextSpan.FromBounds(list.SpanStart, end), "");
    }
}
