using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>How an expression of the source can be used in what a fix writes.</summary>
internal static class WrittenExpressions
{
    /// <summary>It only reads variables, fields and properties: a second time does nothing that the first did not.</summary>
    internal static bool CanBeWrittenAgain(this ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        ThisExpressionSyntax => true,
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IFieldSymbol or IPropertySymbol,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access =>
            model.GetSymbolInfo(access).Symbol is IFieldSymbol or IPropertySymbol
            && (access.Expression.CanBeWrittenAgain(model) || model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol or INamespaceSymbol),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed.Operand.CanBeWrittenAgain(model),
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression.CanBeWrittenAgain(model),
        _ => false,
    };

    /// <summary>Before a dot.</summary>
    internal static bool NeedsParentheses(this ExpressionSyntax expression) => expression is not (
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax
        or BaseObjectCreationExpressionSyntax or GenericNameSyntax or PostfixUnaryExpressionSyntax);
}
