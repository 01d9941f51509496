using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>The member that a place belongs to, found again in a changed file: fixes change members and add none.</summary>
internal readonly struct AnalyzedMember
{
    private readonly int _index;

    private AnalyzedMember(int index) => _index = index;

    /// <summary>The innermost member around the place; the whole file for top-level statements, which are one body.</summary>
    internal static AnalyzedMember Around(SyntaxNode root, TextSpan place)
    {
        var member = root.FindNode(place).FirstAncestorOrSelf<MemberDeclarationSyntax>(static candidate => candidate is not BaseNamespaceDeclarationSyntax);
        return new AnalyzedMember(member is null or GlobalStatementSyntax ? -1 : Members(root).TakeWhile(candidate => candidate != member).Count());
    }

    /// <summary>Its span in the file, changed or not; null for the whole file.</summary>
    internal TextSpan? In(SyntaxNode root) => _index < 0 ? null : Members(root).ElementAtOrDefault(_index)?.FullSpan;

    private static IEnumerable<MemberDeclarationSyntax> Members(SyntaxNode root) =>
        root.DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax)).OfType<MemberDeclarationSyntax>().Where(static member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax));
}
