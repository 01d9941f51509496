using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>
/// The parameters of a primary constructor that a member's body uses: the compiler keeps them in fields that have no name, which generated code cannot clear. A record's are properties,
/// and what only initialises a member is that member's.
/// </summary>
internal static class CapturedParameters
{
    internal static IEnumerable<IParameterSymbol> Of(INamedTypeSymbol type)
    {
        if (type.IsRecord || type.InstanceConstructors.FirstOrDefault(static constructor => constructor.DeclaringSyntaxReferences.Length > 0 && MarkedSymbolNormalizer.IsPrimary(constructor)) is not { } primary)
        {
            return [];
        }

        return primary.Parameters.Where(parameter => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Members.Any(member => Uses(member, parameter.Name))));
    }

    // By name, unless the name is declared again where it is used: then it is something else.
    private static bool Uses(MemberDeclarationSyntax member, string name) => member switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or ConstructorDeclarationSyntax => false,
        _ when member.Modifiers.Any(SyntaxKind.StaticKeyword) => false,
        BaseMethodDeclarationSyntax method => !method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name) && Mentions(method, name),
        BasePropertyDeclarationSyntax property => (property.AccessorList is { } accessors && Mentions(accessors, name)) || (property is PropertyDeclarationSyntax { ExpressionBody: { } body } && Mentions(body, name)) || (property is IndexerDeclarationSyntax { ExpressionBody: { } indexed } && Mentions(indexed, name)),
        _ => false,
    };

    private static bool Mentions(SyntaxNode body, string name)
    {
        var nodes = body.DescendantNodes();
        return nodes.OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && !IsMember(use))
            && !nodes.Any(node => node is VariableDeclaratorSyntax { Identifier.ValueText: var variable } && variable == name);
    }

    // "this.email" and "other.email" are members; so is what an initializer of an object names.
    private static bool IsMember(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax access && access.Name == use
        || use.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax
        || (use.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } } assignment && assignment.Left == use);
}
