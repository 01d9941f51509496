using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Makes types partial, so that generated parts can be added to them.</summary>
internal static class PartialModifier
{
    /// <summary>The edits that give <c>partial</c>, as the last modifier, to the type and those it is nested in where they do not say it.</summary>
    internal static IEnumerable<DocumentEdit> UpTheNesting(Document document, TypeDeclarationSyntax type) =>
        type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static candidate => !candidate.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(whole => DocumentEdit.Insert(document, whole.Keyword.SpanStart, "partial "));
}
