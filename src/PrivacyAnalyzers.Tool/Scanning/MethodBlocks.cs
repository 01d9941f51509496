using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>The bodies of a file that something else can stand for: blocks of members, without directives.</summary>
internal static class MethodBlocks
{
    internal static IEnumerable<BlockSyntax> In(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
            .OfType<BlockSyntax>()
            .Where(static block => !block.ContainsDirectives && block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);
}
