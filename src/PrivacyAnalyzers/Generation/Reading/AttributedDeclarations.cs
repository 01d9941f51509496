using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>
/// The declarations of a file that carry attributes, with the simple names of these, found without binding: of types, with what stands on their properties, fields and
/// parameters, and of partial methods.
/// </summary>
internal sealed class AttributedDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, AttributedDeclarations> ByTree = new();

    private readonly List<(MemberDeclarationSyntax Declaration, HashSet<string> Names)> _found = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);

    private AttributedDeclarations(CompilationUnitSyntax unit)
    {
        Visit(unit.Usings);
        Visit(unit.Members);
    }

    /// <summary>What the file calls attributes, or anything else, for itself.</summary>
    internal IReadOnlyCollection<string> Aliases => _aliases;

    /// <summary>The same for all files.</summary>
    internal IReadOnlyCollection<string> GlobalAliases => _globalAliases;

    internal static AttributedDeclarations In(SyntaxTree tree, CancellationToken cancellationToken) =>
        ByTree.TryGetValue(tree, out var known) ? known : ByTree.GetValue(tree, key => new AttributedDeclarations((CompilationUnitSyntax)key.GetRoot(cancellationToken)));

    /// <summary>The declarations with an attribute of one of these names.</summary>
    internal IEnumerable<MemberDeclarationSyntax> With(HashSet<string> names) => _found.Where(found => found.Names.Overlaps(names)).Select(static found => found.Declaration);

    private void Visit(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? _globalAliases : _aliases).Add(WrittenNames.WithoutSuffix(alias.Name.Identifier.ValueText));
            }
        }
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Visit(space.Usings);
                    Visit(space.Members);
                    break;
                case BaseTypeDeclarationSyntax type:
                    Add(type, OfType(type));
                    if (type is TypeDeclarationSyntax holder)
                    {
                        Visit(holder.Members);
                    }

                    break;
                case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method when method.Modifiers.Any(SyntaxKind.PartialKeyword):
                    Add(method, method.AttributeLists);
                    break;
            }
        }
    }

    private static IEnumerable<AttributeListSyntax> OfType(BaseTypeDeclarationSyntax type)
    {
        if (type is not TypeDeclarationSyntax { Members: var members, ParameterList: var parameters })
        {
            return type.AttributeLists;
        }

        return type.AttributeLists
            .Concat(parameters?.Parameters.SelectMany(static parameter => parameter.AttributeLists) ?? [])
            .Concat(members.SelectMany(static member => member switch
            {
                BaseFieldDeclarationSyntax field => field.AttributeLists,
                BasePropertyDeclarationSyntax property => property.AttributeLists.Concat(property.AccessorList?.Accessors.SelectMany(static accessor => accessor.AttributeLists) ?? []),
                _ => Enumerable.Empty<AttributeListSyntax>(),
            }));
    }

    private void Add(MemberDeclarationSyntax declaration, IEnumerable<AttributeListSyntax> lists)
    {
        HashSet<string>? names = null;
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            if (WrittenNames.Of(attribute.Name) is { } name)
            {
                (names ??= new(StringComparer.Ordinal)).Add(WrittenNames.WithoutSuffix(name));
            }
        }

        if (names is not null)
        {
            _found.Add((declaration, names));
        }
    }
}
