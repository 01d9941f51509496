using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Puts an attribute list in front of a declaration, below its comments: on a line of its own where the declaration starts one.</summary>
internal static class AttributeListInsertion
{
    internal static DocumentEdit Before(Document document, SyntaxNode declaration, string attributes, bool isReturn)
    {
        var list = "[" + (isReturn ? "return: " : "") + attributes + "]";
        var text = declaration.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        var before = text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(line.Start, declaration.SpanStart));
        var ownLine = declaration is MemberDeclarationSyntax or LocalFunctionStatementSyntax && before.All(char.IsWhiteSpace);
        return DocumentEdit.Insert(
            document, declaration.SpanStart, ownLine ? list + UsingInsertion.EndOfLine(declaration.SyntaxTree.GetRoot()) + before : list + " ");
    }
}
