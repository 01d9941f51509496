using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Names as written, before anything is bound: without what stands before the last dot, and an attribute's without its "Attribute".</summary>
internal static class WrittenNames
{
    private const string Suffix = "Attribute";

    /// <summary>The last part of a name; null for a type that has none.</summary>
    internal static string? Of(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    internal static string WithoutSuffix(string attribute) =>
        attribute.Length > Suffix.Length && attribute.EndsWith(Suffix, StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - Suffix.Length) : attribute;
}
