using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>Declares recipients on a purpose: <c>[Recipient("Brevo", RecipientRole.Processor)]</c>, the role to be corrected by who knows it.</summary>
internal static class RecipientDeclaration
{
    /// <summary>The declaration of the purpose that carries <c>[Purpose]</c>, where it is a document of the project.</summary>
    internal static (Document Document, ClassDeclarationSyntax Declaration)? Place(Project project, INamedTypeSymbol purpose, CancellationToken cancellationToken)
    {
        foreach (var reference in purpose.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is ClassDeclarationSyntax { AttributeLists.Count: > 0 } declaration && project.GetDocument(declaration.SyntaxTree) is { } document)
            {
                return (document, declaration);
            }
        }

        return null;
    }

    internal static async Task<Solution> AddAsync(Project project, string purposeName, IEnumerable<string> recipients, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null
            || KnownSymbols.For(compilation, project.AnalyzerOptions, cancellationToken) is not { } known
            || known.Declarations.SourcePurposes.FirstOrDefault(candidate => candidate.Type.FullMetadataName() == purposeName) is not { } purpose
            || Place(project, purpose.Type, cancellationToken) is not var (document, declaration))
        {
            return project.Solution;
        }

        var changed = declaration;
        foreach (var recipient in recipients)
        {
            changed = changed.WithAttribute(AttributeEditing.Mark(
                "Recipient", "(" + SymbolDisplay.FormatLiteral(recipient, quote: true) + ", global::PrivacyAnalyzers.RecipientRole.Processor)"));
        }

        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNode(declaration, changed)).Project.Solution;
    }
}
