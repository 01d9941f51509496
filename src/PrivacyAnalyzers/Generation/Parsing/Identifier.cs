using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Names, as source text writes them.</summary>
internal static class Identifier
{
    /// <summary>The name of a declaration: contextual keywords are escaped too, whatever version of the language gives them a meaning.</summary>
    internal static string Declared(string name) =>
        IsKeyword(name) || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || name is "field" or "extension" ? "@" + name : name;

    /// <summary>A member after <c>this.</c>, where contextual keywords are names.</summary>
    internal static string Accessed(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>The full name of a namespace; empty for the global one.</summary>
    internal static string Of(INamespaceSymbol? space)
    {
        if (space is null or { IsGlobalNamespace: true })
        {
            return "";
        }

        var parent = Of(space.ContainingNamespace);
        return (parent.Length == 0 ? "" : parent + ".") + Declared(space.Name);
    }

    private static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
}
