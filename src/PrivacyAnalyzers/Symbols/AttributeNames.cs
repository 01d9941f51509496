using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The simple names, without "Attribute", that a file gives attributes; found without binding.</summary>
internal sealed class AttributeNames
{
    // A tree lives as long as its text does not change: between two keystrokes all files but one are remembered.
    private static readonly ConditionalWeakTable<SyntaxTree, AttributeNames> ByTree = new();

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Target)> _aliases = [];

    private AttributeNames(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(static node => !IsBody(node)))
        {
            switch (node)
            {
                case AttributeSyntax attribute when NameOf(attribute.Name) is { } name:
                    _used.Add(name);
                    break;
                case UsingDirectiveSyntax { Alias: { } alias, Name: { } written } when NameOf(written) is { } target:
                    _used.Add(target);
                    _aliases.Add((WrittenNames.WithoutSuffix(alias.Name.Identifier.ValueText), target));
                    break;
            }
        }
    }

    /// <summary>The names in use; an alias counts as what it stands for.</summary>
    internal IReadOnlyCollection<string> Used => _used;

    /// <summary>The aliases that the file declares, of attributes or of anything else, with the last part of what each names.</summary>
    internal IReadOnlyList<(string Name, string Target)> Aliases => _aliases;

    internal static AttributeNames In(SyntaxTree tree) => ByTree.GetValue(tree, static key => new AttributeNames(key));

    internal bool AreAmong(HashSet<string> names) => _used.Overlaps(names);

    private static string? NameOf(NameSyntax name) => WrittenNames.Of(name) is { Length: > 0 } text ? WrittenNames.WithoutSuffix(text) : null;

    // Attributes stand on declarations; those inside a body (local functions, lambdas) start no analysis on their own.
    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax || node.IsKind(SyntaxKind.AttributeArgumentList);
}
