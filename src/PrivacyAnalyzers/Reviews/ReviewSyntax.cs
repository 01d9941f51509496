using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Reviews;

/// <summary>Reviews and what they are about, as written.</summary>
internal static class ReviewSyntax
{
    internal const string Name = "PrivacyReviewed";

    internal static bool IsNamedReview(AttributeSyntax attribute) => WrittenNames.Of(attribute.Name) is Name or Name + "Attribute";

    /// <summary>The declaration that may carry a review, at the node or around it, innermost first; one that may carry none is not among them.</summary>
    internal static IEnumerable<SyntaxNode> Reviewable(SyntaxNode node) => node.AncestorsAndSelf().Where(CanCarryReview);

    /// <summary>All parts of what a declaration declares: those of a partial type, both of a partial member, the top-level statements of the program's class.</summary>
    internal static IReadOnlyList<SyntaxNode> Parts(SyntaxNode declaration, ISymbol symbol)
    {
        var declared = symbol.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).Append(declaration);
        if (declaration is MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax && member.Modifiers.Any(SyntaxKind.PartialKeyword) && symbol.ContainingType is { } type)
        {
            declared = declared.Concat(type.DeclaringSyntaxReferences
                .Select(static reference => reference.GetSyntax())
                .OfType<TypeDeclarationSyntax>()
                .SelectMany(static part => part.Members)
                .Where(other => other.IsKind(member.Kind()) && other.Modifiers.Any(SyntaxKind.PartialKeyword) && Signature(other) == Signature(member)));
        }

        return declared.Distinct().ToList();
    }

    internal static SyntaxList<AttributeListSyntax> AttributeLists(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        LocalFunctionStatementSyntax function => function.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };

    private static bool CanCarryReview(SyntaxNode node) => node
        is TypeDeclarationSyntax or BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or AccessorDeclarationSyntax
        or LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax;

    private static string Signature(MemberDeclarationSyntax member)
    {
        var (name, parameters) = member switch
        {
            MethodDeclarationSyntax method => (method.Identifier.ValueText + "`" + method.Arity, method.ParameterList.Parameters),
            ConstructorDeclarationSyntax constructor => (".ctor", constructor.ParameterList.Parameters),
            PropertyDeclarationSyntax property => (property.Identifier.ValueText, default),
            IndexerDeclarationSyntax indexer => ("this", indexer.ParameterList.Parameters),
            _ => ("", default(SeparatedSyntaxList<ParameterSyntax>)),
        };
        return name + "(" + string.Join(",", parameters.Select(static parameter => parameter.Modifiers.ToString() + " " + parameter.Type)) + ")";
    }
}
