using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>
/// The parts of a file that declare nothing: bodies of methods, constructors and operators, and statements outside types. Accessors and initializers are not among
/// them: getters and constants are read. Nor are bodies with directives, which reach beyond, or without an end.
/// </summary>
internal readonly struct Bodies
{
    internal Bodies(SyntaxNode root) => Visit(root);

    /// <summary>In the order of the text; none within another.</summary>
    internal List<(TextSpan Span, SyntaxKind Kind)> Found { get; } = [];

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit:
                Visit(unit.Members);
                break;
            case BaseNamespaceDeclarationSyntax space:
                Visit(space.Members);
                break;
            case TypeDeclarationSyntax type:
                Visit(type.Members);
                break;
            case BaseMethodDeclarationSyntax { Body: { CloseBraceToken.IsMissing: false, ContainsDirectives: false } body }:
                Found.Add((body.FullSpan, SyntaxKind.Block));
                break;
            case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: { ContainsDirectives: false } body }:
                Found.Add((body.FullSpan, SyntaxKind.ArrowExpressionClause));
                break;
            case GlobalStatementSyntax { ContainsDirectives: false, ContainsDiagnostics: false }:
                AddStatement(node.FullSpan);
                break;
        }
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            Visit(member);
        }
    }

    // How many statements there are says nothing.
    private void AddStatement(TextSpan span)
    {
        if (Found.Count > 0 && Found[Found.Count - 1] is { Kind: SyntaxKind.GlobalStatement, Span: var last } && last.End == span.Start)
        {
            Found[Found.Count - 1] = (TextSpan.FromBounds(last.Start, span.End), SyntaxKind.GlobalStatement);
        }
        else
        {
            Found.Add((span, SyntaxKind.GlobalStatement));
        }
    }
}
