using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The types that a file declares, with the simple names of what they derive from and of their attributes; found without binding.</summary>
internal sealed class WrittenBases
{
    // As with the names of attributes: only what changed is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, WrittenBases> ByTree = new();

    private WrittenBases(SyntaxTree tree)
    {
        foreach (var type in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            if (type.BaseList is not null || type.AttributeLists.Count > 0)
            {
                Types.Add(new Declared(
                    type.Identifier.ValueText,
                    type.BaseList?.Types.Select(static given => WrittenNames.Of(given.Type)).OfType<string>().ToList() ?? [],
                    type.AttributeLists.SelectMany(static list => list.Attributes).Select(static attribute => WrittenNames.Of(attribute.Name)).OfType<string>().Select(WrittenNames.WithoutSuffix).ToList()));
            }
        }
    }

    /// <summary>One entry for each part of a type; none for a type that has neither bases nor attributes.</summary>
    internal List<Declared> Types { get; } = [];

    internal static WrittenBases In(SyntaxTree tree) => ByTree.GetValue(tree, static key => new WrittenBases(key));

    /// <summary>One part of a type, as it is written.</summary>
    internal sealed class Declared
    {
        internal Declared(string name, List<string> bases, List<string> attributes)
        {
            Name = name;
            Bases = bases;
            Attributes = attributes;
        }

        internal string Name { get; }

        internal List<string> Bases { get; }

        /// <summary>Without "Attribute".</summary>
        internal List<string> Attributes { get; }
    }
}
