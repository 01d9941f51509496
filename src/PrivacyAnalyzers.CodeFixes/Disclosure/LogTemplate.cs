using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>The hole that an argument of a log call fills: <c>{Email}</c> in <c>Log("Sent to {Email}", customer.Email)</c>.</summary>
internal sealed class LogTemplate
{
    private readonly LiteralExpressionSyntax _template;
    private readonly TextSpan _hole;
    private readonly ArgumentSyntax _argument;

    private LogTemplate(LiteralExpressionSyntax template, TextSpan hole, ArgumentSyntax argument)
    {
        _template = template;
        _hole = hole;
        _argument = argument;
    }

    /// <summary>Null where the part is no argument of its own, or the template is not written in the call, or does not name its holes.</summary>
    internal static LogTemplate? Find(ShownPart part, FlowFinding finding)
    {
        if (part.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list, NameColon: null } argument
            || finding.Model.GetOperation(call) is not IInvocationOperation operation
            || operation.Arguments.FirstOrDefault(static candidate => candidate.Parameter is { Name: "message" or "messageTemplate" or "messageFormat" or "formatString", Type.SpecialType: SpecialType.System_String })
                ?.Syntax is not ArgumentSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal } template
            || list.Arguments.Any(static candidate => candidate.NameColon is not null))
        {
            return null;
        }

        var index = list.Arguments.IndexOf(argument) - list.Arguments.IndexOf(template) - 1;
        var holes = Holes(literal.Token).ToList();
        return index >= 0 && index < holes.Count && holes.Count == list.Arguments.Count - list.Arguments.IndexOf(template) - 1 ? new LogTemplate(literal, holes[index], argument) : null;
    }

    /// <summary>Names the hole after what now fills it.</summary>
    internal DocumentEdit Rename(string name, FlowFinding finding) => DocumentEdit.Replace(finding.Document, _hole, "{" + name + "}");

    /// <summary>Takes the hole out of the text, and the argument out of the call.</summary>
    internal DocumentEdit[] Drop(FlowFinding finding)
    {
        var list = (ArgumentListSyntax)_argument.Parent!;
        var before = list.Arguments[list.Arguments.IndexOf(_argument) - 1];
        return new[]
        {
            DocumentEdit.Replace(finding.Document, WithBlanks(_hole, _template.Span, finding.Text), ""),
            DocumentEdit.Replace(finding.Document, TextSpan.FromBounds(before.Span.End, _argument.Span.End), ""),
        };
    }

    /// <summary>With the blank before it; at the start of the text, with the one behind it.</summary>
    internal static TextSpan WithBlanks(TextSpan hole, TextSpan within, SourceText text)
    {
        var (start, end) = (hole.Start, hole.End);
        if (text[start - 1] == ' ')
        {
            return TextSpan.FromBounds(start - 1, end);
        }

        return TextSpan.FromBounds(start, end < within.End && text[end] == ' ' && text[start - 1] == '"' ? end + 1 : end);
    }

    // Doubled braces are text.
    private static IEnumerable<TextSpan> Holes(SyntaxToken token)
    {
        var text = token.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0 || end == i + 1 || char.IsDigit(text[i + 1]))
            {
                yield break;
            }

            yield return TextSpan.FromBounds(token.SpanStart + i, token.SpanStart + end + 1);
            i = end;
        }
    }
}
