using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>Makes a block of an expression that is a body, with a check in it.</summary>
internal static class ExpressionBodyGuard
{
    /// <summary>The expression that is the body around the place: of a member, accessor, local function or lambda; null where a statement is nearer.</summary>
    internal static ExpressionSyntax? Around(SyntaxNode place)
    {
        for (SyntaxNode? node = place; node is not null and not (StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is ExpressionSyntax expression && node.Parent is ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax)
            {
                return expression;
            }
        }

        return null;
    }

    /// <summary>The body as a block that leaves early, or that does what it does under a condition; null where that cannot be.</summary>
    internal static DocumentEdit? AsBlock(ExpressionSyntax body, ConsentQuestion question, bool wrap, FlowFinding finding)
    {
        var function = body.Parent is ArrowExpressionClauseSyntax arrow ? arrow.Parent! : body.Parent!;
        if (Symbol(function, finding) is not { } symbol || HasComment(body) || (wrap && !EarlyExit.GivesNothing(symbol)))
        {
            return null;
        }

        var work = (EarlyExit.GivesNothing(symbol) || body is ThrowExpressionSyntax ? "" : "return ") + body + ";";
        (int Depth, string Text)[] lines = wrap
            ? new[] { (0, "if (" + question.Yes + ")"), (0, "{"), (1, work), (0, "}") }
            : new[] { (0, question.IsDemand ? question.Yes + ";" : "if (" + question.No + ") " + EarlyExit.Of(function, finding)), (0, work) };
        if (function is AnonymousFunctionExpressionSyntax)
        {
            return DocumentEdit.Replace(finding.Document, body.Span, "{ " + string.Join(" ", lines.Select(static line => line.Text)) + " }");
        }

        return Replace(function, (ArrowExpressionClauseSyntax)body.Parent!, lines, finding);
    }

    private static DocumentEdit Replace(SyntaxNode function, ArrowExpressionClauseSyntax arrow, (int Depth, string Text)[] lines, FlowFinding finding)
    {
        var layout = new Layout(finding.Root, finding.Text);
        var end = arrow.GetLastToken().GetNextToken();
        var span = TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, end.IsKind(SyntaxKind.SemicolonToken) ? end.Span.End : arrow.Span.End);
        if (!layout.IsFirstOnLine(function))
        {
            var inline = string.Join(" ", lines.Select(static line => line.Text));
            return DocumentEdit.Replace(finding.Document, span, function is BasePropertyDeclarationSyntax ? " { get { " + inline + " } }" : " { " + inline + " }");
        }

        var indentation = layout.Indentation(function);
        if (function is BasePropertyDeclarationSyntax)
        {
            lines = new[] { (0, "get"), (0, "{") }.Concat(lines.Select(static line => (line.Depth + 1, line.Text))).Append((0, "}")).ToArray();
        }

        var inner = Layout.Deeper(indentation);
        var tab = inner.Substring(indentation.Length);
        return DocumentEdit.Replace(
            finding.Document,
            span,
            layout.EndOfLine + indentation + "{" + layout.EndOfLine + string.Concat(lines.Select(line => inner + string.Concat(Enumerable.Repeat(tab, line.Depth)) + line.Text + layout.EndOfLine)) + indentation + "}");
    }

    private static IMethodSymbol? Symbol(SyntaxNode function, FlowFinding finding) => function switch
    {
        AnonymousFunctionExpressionSyntax => finding.Model.GetSymbolInfo(function).Symbol as IMethodSymbol,
        BasePropertyDeclarationSyntax => (finding.Model.GetDeclaredSymbol(function) as IPropertySymbol)?.GetMethod,
        _ => finding.Model.GetDeclaredSymbol(function) as IMethodSymbol,
    };

    // A comment beside the arrow belongs to nothing that stays.
    private static bool HasComment(ExpressionSyntax body) =>
        body.Parent is ArrowExpressionClauseSyntax arrow
        && arrow.ArrowToken.TrailingTrivia.Concat(arrow.ArrowToken.LeadingTrivia).Concat(arrow.GetFirstToken().GetPreviousToken().TrailingTrivia).Concat(body.GetLeadingTrivia())
            .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
