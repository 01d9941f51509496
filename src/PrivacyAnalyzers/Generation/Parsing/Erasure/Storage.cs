using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>Where a property keeps its value: in the field the compiler makes, in one that its getter gives, or nowhere that shows.</summary>
internal static class Storage
{
    /// <summary>The compiler's field; null where there is none.</summary>
    internal static string? BackingField(IPropertySymbol property)
    {
        if (MarkedSymbolNormalizer.BackingField(property) is not null)
        {
            return MetadataField(property);
        }

        // Of another assembly, private members are not always read: what the compiler wrote says so on its accessors.
        return property.DeclaringSyntaxReferences.IsEmpty && MemberAccess.IsPlain(property) ? MetadataField(property) : null;
    }

    /// <summary>The field that a getter does nothing but give.</summary>
    internal static IFieldSymbol? GivenField(IPropertySymbol property)
    {
        foreach (var part in property.DeclaringSyntaxReferences)
        {
            if (Given(part.GetSyntax(CancellationToken.None)) is { } name
                && property.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(static field => !field.IsStatic && !field.IsConst) is { } found
                && SymbolEqualityComparer.Default.Equals(found.Type, property.Type))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether the member is a field that a property gives.</summary>
    internal static bool IsGiven(ISymbol member) =>
        member is IFieldSymbol field && field.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(GivenField(property)?.OriginalDefinition, field.OriginalDefinition));

    /// <summary>Whether the getter names the member: then its value is made from it.</summary>
    internal static bool IsMadeFrom(IPropertySymbol property, string member)
    {
        foreach (var part in property.DeclaringSyntaxReferences)
        {
            if (Getter(part.GetSyntax(CancellationToken.None)) is { } body
                && body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == member))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Written by the user: a getter with a body that does not speak of the compiler's field.</summary>
    internal static bool HasGetterBody(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static part => Getter(part.GetSyntax(CancellationToken.None)) is not null);

    private static string MetadataField(IPropertySymbol property) => "<" + property.MetadataName + ">k__BackingField";

    private static string? Given(SyntaxNode part)
    {
        var body = Getter(part);
        if (body is BlockSyntax { Statements: { Count: 1 } statements })
        {
            body = (statements[0] as ReturnStatementSyntax)?.Expression;
        }

        return body switch
        {
            ArrowExpressionClauseSyntax { Expression: var expression } => Name(expression),
            ExpressionSyntax expression => Name(expression),
            _ => null,
        };
    }

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? Getter(SyntaxNode part)
    {
        if (part is not PropertyDeclarationSyntax property)
        {
            return null;
        }

        if (property.ExpressionBody is { } arrow)
        {
            return arrow;
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return (SyntaxNode?)getter?.ExpressionBody ?? getter?.Body;
    }
}
