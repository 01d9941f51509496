using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>Declares recipients on a purpose: <c>[Recipient("Brevo", RecipientRole.Processor)]</c>, the role to be corrected by who knows it.</summary>
internal static class RecipientDeclaration
{
    /// <summary>The edit; null where the declaration of the purpose that carries <c>[Purpose]</c> is no document of the solution.</summary>
    internal static DocumentEdit? On(INamedTypeSymbol purpose, string recipient, Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in purpose.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is ClassDeclarationSyntax { AttributeLists.Count: > 0 } declaration
                && compilation.ContainsSyntaxTree(declaration.SyntaxTree)
                && project.GetDocument(declaration.SyntaxTree) is { } document)
            {
                var (model, position) = (compilation.GetSemanticModel(declaration.SyntaxTree), declaration.SpanStart);
                var arguments = "(" + SymbolDisplay.FormatLiteral(recipient, quote: true) + ", " + MarkText.Choice("RecipientRole", "Processor", model, position) + ")";
                return AttributeListInsertion.On(document, declaration, MarkText.Plain("Recipient", model, position) + arguments);
            }
        }

        return null;
    }
}
