using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>Where no statement can stand, a value under a condition: <c>c.AcceptsNewsletter ? Format(c.Email) : null</c>.</summary>
internal static class ConditionalValue
{
    internal static DocumentEdit? Of(SyntaxNode place, ConsentQuestion question, FlowFinding finding)
    {
        for (SyntaxNode? node = place; node is not null and not (StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is ExpressionSyntax expression && node.Parent is SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
                && finding.Model.GetTypeInfo(expression) is { Type: { SpecialType: not SpecialType.System_Void } own } type)
            {
                var text = expression is AssignmentExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax ? "(" + expression + ")" : expression.ToString();
                return DocumentEdit.Replace(finding.Document, expression.Span, question.Yes + " ? " + text + " : " + EarlyExit.Nothing(type.ConvertedType ?? own, finding));
            }
        }

        return null;
    }
}
