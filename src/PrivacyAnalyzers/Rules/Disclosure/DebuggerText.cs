using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>Reads the expressions in the text of a <c>[DebuggerDisplay]</c>: which members of the type they show.</summary>
internal static class DebuggerText
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "Length", "Count", "LongLength", "HasValue", "IsEmpty", "IsDefault", "IsDefaultOrEmpty" };

    /// <summary>The members shown, by the paths that the text writes; not whether they are personal data.</summary>
    internal static IEnumerable<ISymbol> Members(string text, INamedTypeSymbol type) =>
        Expressions(text).SelectMany(expression => Shown(SyntaxFactory.ParseExpression(expression), type));

    /// <summary>What stands in braces, without a format such as <c>,nq</c>; <c>\{</c> is a brace.</summary>
    internal static IEnumerable<string> Expressions(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    yield break;
                }

                yield return WithoutFormat(text.Substring(i + 1, end - i - 1));
                i = end;
            }
        }
    }

    private static string WithoutFormat(string expression)
    {
        var depth = 0;
        for (var i = 0; i < expression.Length; i++)
        {
            depth += expression[i] is '(' or '[' or '<' ? 1 : expression[i] is ')' or ']' or '>' ? -1 : 0;
            if (expression[i] == ',' && depth == 0)
            {
                return expression.Substring(0, i);
            }
        }

        return expression;
    }

    private static IEnumerable<ISymbol> Shown(ExpressionSyntax? expression, INamedTypeSymbol type)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                return Find(type, name.Identifier.ValueText) is { } member ? new[] { member } : Enumerable.Empty<ISymbol>();
            case MemberAccessExpressionSyntax access:
                return Read(access.Expression, access.Name.Identifier.ValueText, type);
            case ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } conditional:
                return Read(conditional.Expression, binding.Name.Identifier.ValueText, type);
            case ConditionalAccessExpressionSyntax conditional:
                return Shown(conditional.Expression, type);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation:
                return Answers(call.Name.Identifier.ValueText)
                    ? Enumerable.Empty<ISymbol>()
                    : Shown(call.Expression, type).Concat(invocation.ArgumentList.Arguments.SelectMany(argument => Shown(argument.Expression, type)));
            case BinaryExpressionSyntax binary when !IsComparison(binary):
                return Shown(binary.Left, type).Concat(Shown(binary.Right, type));
            case ConditionalExpressionSyntax choice:
                return Shown(choice.WhenTrue, type).Concat(Shown(choice.WhenFalse, type));
            case ElementAccessExpressionSyntax element:
                return Shown(element.Expression, type);
            case ParenthesizedExpressionSyntax parenthesized:
                return Shown(parenthesized.Expression, type);
            case CastExpressionSyntax cast:
                return Shown(cast.Expression, type);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Shown(suppressed.Operand, type);
            default:
                return Enumerable.Empty<ISymbol>();
        }
    }

    // 'Address.City' shows the city; 'Email.Length' shows no e-mail; 'Email.Host' shows a part of one.
    private static IEnumerable<ISymbol> Read(ExpressionSyntax receiver, string name, INamedTypeSymbol type)
    {
        if (Harmless.Contains(name))
        {
            return Enumerable.Empty<ISymbol>();
        }

        if (receiver is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            return Find(type, name) is { } own ? new[] { own } : Enumerable.Empty<ISymbol>();
        }

        var outer = Shown(receiver, type).ToList();
        return outer.Count == 1 && ValueTypes.Of(outer[0]) is INamedTypeSymbol { TypeKind: not TypeKind.Error } inner && !ValueTypes.IsFramework(inner) && Find(inner, name) is { } member
            ? new[] { member }
            : outer;
    }

    private static bool Answers(string method) =>
        method is "Equals" or "Contains" or "StartsWith" or "EndsWith" or "Any" or "All" or "Count" or "GetHashCode" or "CompareTo" or "ToRedactedString" or "GetType"
        || method.StartsWith("Is", StringComparison.Ordinal);

    private static bool IsComparison(BinaryExpressionSyntax binary) => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
        or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        or SyntaxKind.IsExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    private static ISymbol? Find(INamedTypeSymbol type, string name) =>
        type.SelfAndBases().Concat(type.AllInterfaces).SelectMany(candidate => candidate.GetMembers(name)).FirstOrDefault(static member => member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false });
}
