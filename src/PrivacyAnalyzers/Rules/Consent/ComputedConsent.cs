using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>A check that is computed: whose getter says yes whoever asks, or gives a field of its own that says yes from the start.</summary>
internal static class ComputedConsent
{
    /// <summary>What says yes, and how; null where nothing does.</summary>
    internal static (Location Place, string How)? Of(IPropertySymbol property, CheckInfo check, ITypeSymbol type, KnownSymbols known)
    {
        foreach (var part in property.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax() is not PropertyDeclarationSyntax declaration || Given(declaration) is not { } given)
            {
                continue;
            }

            if (IsYes(given, check, type))
            {
                return (given.GetLocation(), "by its getter");
            }

            if (Field(given, property) is { } field && ConsentOnByDefaultAnalyzer.Consent(field, known) is null && Initializer(field) is { } initializer && IsYes(initializer, check, type))
            {
                return (initializer.GetLocation(), "by the initializer of '" + field.Name + "'");
            }
        }

        return null;
    }

    /// <summary>The one expression that the getter gives.</summary>
    private static ExpressionSyntax? Given(PropertyDeclarationSyntax declaration)
    {
        if (declaration.ExpressionBody is { } arrow)
        {
            return arrow.Expression;
        }

        var getter = declaration.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return getter?.ExpressionBody?.Expression ?? (getter?.Body?.Statements.Count == 1 && getter.Body.Statements[0] is ReturnStatementSyntax returned ? returned.Expression : null);
    }

    private static IFieldSymbol? Field(ExpressionSyntax given, IPropertySymbol property)
    {
        var name = given switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
            _ => null,
        };
        return name is null ? null : property.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.Type, property.Type));
    }

    private static ExpressionSyntax? Initializer(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? value : null;

    private static bool IsYes(ExpressionSyntax expression, CheckInfo check, ITypeSymbol type) =>
        expression is LiteralExpressionSyntax literal && !literal.IsKind(SyntaxKind.DefaultLiteralExpression) && GrantedAnswer.Is(literal.Token.Value, check, type);
}
