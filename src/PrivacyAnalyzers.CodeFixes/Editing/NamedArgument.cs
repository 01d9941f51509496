using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Sets a named argument of an attribute.</summary>
internal static class NamedArgument
{
    internal static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Changes the value where it stands, else adds the argument at the end; null while the list is not closed, for its end is nowhere.</summary>
    internal static DocumentEdit? Set(Document document, AttributeSyntax attribute, string name, string value)
    {
        if (Find(attribute, name) is { } written)
        {
            return DocumentEdit.Replace(document, written.Expression.Span, value);
        }

        if (attribute.ArgumentList is not { } list)
        {
            return DocumentEdit.Insert(document, attribute.Span.End, "(" + name + " = " + value + ")");
        }

        return list.CloseParenToken.IsMissing
            ? null
            : DocumentEdit.Insert(document, list.Arguments.LastOrDefault()?.Span.End ?? list.OpenParenToken.Span.End, (list.Arguments.Count > 0 ? ", " : "") + name + " = " + value);
    }
}
