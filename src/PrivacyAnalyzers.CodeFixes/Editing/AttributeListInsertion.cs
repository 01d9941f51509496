using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Puts an attribute list on a declaration, behind those it has, below its comments: on a line of its own where the declaration starts one.</summary>
internal static class AttributeListInsertion
{
    internal static DocumentEdit On(Document document, SyntaxNode declaration, string attributes, bool isReturn = false)
    {
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            LocalFunctionStatementSyntax function => function.AttributeLists,
            _ => throw new ArgumentException("Not a declaration that carries attributes.", nameof(declaration)),
        };
        var list = "[" + (isReturn ? "return: " : "") + attributes + "]";
        var position = lists.Count > 0 ? lists.Last().GetLastToken().GetNextToken().SpanStart : declaration.SpanStart;
        var text = declaration.SyntaxTree.GetText();
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        var ownLine = declaration is not ParameterSyntax && before.All(char.IsWhiteSpace);
        return DocumentEdit.Insert(document, position, ownLine ? list + UsingInsertion.EndOfLine(declaration.SyntaxTree.GetRoot()) + before : list + " ");
    }
}
