using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>Puts a mark for a purpose on a member or local function.</summary>
internal static class CodeMark
{
    internal static DocumentEdit[] On(SyntaxNode declaration, string mark, INamedTypeSymbol purpose, FlowFinding finding)
    {
        var (model, position) = (finding.Model, declaration.SpanStart);
        var directive = UsingInsertion.ForNamespace(finding.Document, model, position, WellKnownNames.MarksNamespace, mark + "Attribute");
        var text = directive is null
            ? MarkText.For(mark, purpose, model, position)
            : mark + "<" + purpose.ToMinimalDisplayString(model, position).Replace(WellKnownNames.MarksNamespace + ".", "") + ">";
        return new[] { directive, AttributeListInsertion.On(finding.Document, declaration, text) }.OfType<DocumentEdit>().ToArray();
    }
}
