using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Makes types partial, so that generated parts can be added to them.</summary>
internal static class PartialModifier
{
    /// <summary>The type and those it is nested in that do not say partial.</summary>
    internal static IEnumerable<TypeDeclarationSyntax> Missing(TypeDeclarationSyntax type) =>
        type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static candidate => !candidate.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The type with <c>partial</c> as its last modifier.</summary>
    internal static TypeDeclarationSyntax Add(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(default, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        if (type.Modifiers.Count > 0)
        {
            return type.WithModifiers(type.Modifiers.Add(partial));
        }

        // What stood before the keyword stands before the modifier.
        return type.WithKeyword(type.Keyword.WithLeadingTrivia(default(SyntaxTriviaList)))
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }
}
