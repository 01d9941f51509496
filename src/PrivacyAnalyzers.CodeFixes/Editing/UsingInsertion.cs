using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Brings a namespace into scope where a file does not have it.</summary>
internal static class UsingInsertion
{
    private const string Keyword = "using ";

    /// <summary>The edit that lets <paramref name="type"/> be written by its name at the position; null where it already can, or where another type has that name.</summary>
    internal static DocumentEdit? For(Document document, SemanticModel model, int position, INamedTypeSymbol type)
    {
        var found = model.LookupNamespacesAndTypes(position, name: type.Name).OfType<INamedTypeSymbol>().Where(candidate => candidate.Arity == type.Arity).ToList();
        return found.Count > 0 || type.ContainingType is not null || type.ContainingNamespace is not { IsGlobalNamespace: false } space
            ? null
            : Directive(document, model.SyntaxTree.GetRoot(), space.ToDisplayString());
    }

    /// <summary>The edit that brings a namespace into scope; null where a type of it, by name, is in scope already.</summary>
    internal static DocumentEdit? ForNamespace(Document document, SemanticModel model, int position, string name, string typeName) =>
        model.LookupNamespacesAndTypes(position, name: typeName).OfType<INamedTypeSymbol>().Any(type => type.ContainingNamespace.ToDisplayString() == name)
            ? null
            : Directive(document, model.SyntaxTree.GetRoot(), name);

    internal static bool IsDirective(TextChange change) => change.NewText is { } text && text.StartsWith(Keyword, StringComparison.Ordinal);

    /// <summary>The first directive of a file has an empty line behind it, which another one takes over.</summary>
    internal static TextChange WithoutEmptyLine(TextChange change) => new(change.Span, change.NewText!.TrimEnd('\r', '\n') + (change.NewText!.Contains("\r\n") ? "\r\n" : "\n"));

    private static DocumentEdit? Directive(Document document, SyntaxNode tree, string name)
    {
        if (tree is not CompilationUnitSyntax root)
        {
            return null;
        }

        var directive = Keyword + name + ";" + EndOfLine(root);
        var before = root.Usings.Where(existing => existing.Alias is null && existing.StaticKeyword.IsKind(SyntaxKind.None) && existing.GlobalKeyword.IsKind(SyntaxKind.None))
            .FirstOrDefault(existing => Compare(existing.Name?.ToString() ?? "", name) > 0);
        if (before is not null)
        {
            return DocumentEdit.Insert(document, before.SpanStart, directive);
        }

        if (root.Usings.LastOrDefault() is { } last)
        {
            return DocumentEdit.Insert(document, last.FullSpan.End, directive);
        }

        if (root.Externs.LastOrDefault() is { } external)
        {
            return DocumentEdit.Insert(document, external.FullSpan.End, directive);
        }

        return DocumentEdit.Insert(document, root.GetFirstToken(includeZeroWidth: true).SpanStart, directive + EndOfLine(root));
    }

    // System first, then by name: what the editor does by default.
    private static int Compare(string one, string two)
    {
        var systemFirst = IsSystem(two).CompareTo(IsSystem(one));
        return systemFirst != 0 ? systemFirst : string.CompareOrdinal(one, two);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    internal static string EndOfLine(SyntaxNode root)
    {
        var written = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return written.IsKind(SyntaxKind.EndOfLineTrivia) ? written.ToString() : "\n";
    }
}
