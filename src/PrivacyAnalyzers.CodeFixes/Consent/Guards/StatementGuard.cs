using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>Puts a check before a statement, or around it.</summary>
internal static class StatementGuard
{
    /// <summary>The statement around the place; null where a lambda or a member without a block is nearer.</summary>
    internal static StatementSyntax? Around(SyntaxNode place)
    {
        for (SyntaxNode? node = place; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case ArrowExpressionClauseSyntax:
                case AnonymousFunctionExpressionSyntax { ExpressionBody: not null } lambda when lambda.ExpressionBody.Span.Contains(place.Span):
                    return null;
                case StatementSyntax statement and not BlockSyntax and not LocalFunctionStatementSyntax:
                    return statement;
            }
        }

        return null;
    }

    /// <summary>Leaves before the statement where the answer is no; or demands the consent.</summary>
    internal static DocumentEdit Before(StatementSyntax statement, ConsentQuestion question, FlowFinding finding)
    {
        var layout = new Layout(finding.Root, finding.Text);
        var guard = Text(question, statement, finding);
        if (!IsListed(statement))
        {
            return Braced(statement, guard, layout, finding);
        }

        return layout.IsFirstOnLine(statement)
            ? DocumentEdit.Insert(finding.Document, layout.Above(statement), guard + layout.EndOfLine + layout.Indentation(statement))
            : DocumentEdit.Insert(finding.Document, statement.SpanStart, guard + " ");
    }

    /// <summary>Does the statement only where the answer is yes.</summary>
    internal static DocumentEdit Around(StatementSyntax statement, ConsentQuestion question, FlowFinding finding)
    {
        var layout = new Layout(finding.Root, finding.Text);
        var test = "if (" + question.Yes + ")";
        if (!layout.IsFirstOnLine(statement))
        {
            return DocumentEdit.Replace(finding.Document, statement.Span, IsListed(statement) ? test + " { " + statement + " }" : "{ " + test + " { " + statement + " } }");
        }

        // What stands alone under an 'if' or a loop keeps its place in a block of its own: an 'else' stays with the 'if' it had.
        var indentation = layout.Indentation(statement);
        return IsListed(statement)
            ? DocumentEdit.Replace(finding.Document, statement.Span, test + layout.EndOfLine + Block(layout.Indented(statement), indentation, layout))
            : Braced(statement, test + " { " + statement + " }", layout, finding, withStatement: false);
    }

    internal static string Text(ConsentQuestion question, SyntaxNode place, FlowFinding finding) =>
        question.IsDemand ? question.Yes + ";" : "if (" + question.No + ") " + EarlyExit.At(place, finding);

    private static string Block(string statement, string indentation, Layout layout) =>
        indentation + "{" + layout.EndOfLine + Layout.Deeper(indentation) + statement + layout.EndOfLine + indentation + "}";

    private static DocumentEdit Braced(StatementSyntax statement, string first, Layout layout, FlowFinding finding, bool withStatement = true)
    {
        if (!layout.IsFirstOnLine(statement))
        {
            return DocumentEdit.Replace(finding.Document, statement.Span, "{ " + first + (withStatement ? " " + statement : "") + " }");
        }

        var indentation = layout.Indentation(statement);
        var outer = statement.Parent is { } parent && layout.IsFirstOnLine(parent) ? layout.Indentation(parent) : indentation;
        var start = statement.SpanStart - (indentation.Length - outer.Length);
        return DocumentEdit.Replace(
            finding.Document,
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, statement.Span.End),
            "{" + layout.EndOfLine + indentation + first + (withStatement ? layout.EndOfLine + indentation + statement : "") + layout.EndOfLine + outer + "}");
    }

    private static bool IsListed(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
}
