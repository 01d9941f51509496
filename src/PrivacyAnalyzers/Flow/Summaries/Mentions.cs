using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>What the declarations of one file mention, by name and without binding. Kept as long as the file's text does not change.</summary>
internal sealed class Mentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, Mentions> ByTree = new();

    private Mentions(List<Declaration> declarations) => Declarations = declarations;

    internal List<Declaration> Declarations { get; }

    internal static Mentions In(SyntaxTree tree) => ByTree.GetValue(tree, static t => Read(t));

    /// <summary>The identifiers in a piece of code.</summary>
    private static IEnumerable<string> Names(SyntaxNode code)
    {
        foreach (var token in code.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                yield return token.ValueText;
            }
        }
    }

    private static Mentions Read(SyntaxTree tree)
    {
        var declarations = new List<Declaration>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or ParameterListSyntax or BaseFieldDeclarationSyntax or VariableDeclarationSyntax || node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    Add(method.Identifier.ValueText, method, isValue: false);
                    break;
                case ConstructorDeclarationSyntax constructor:
                    Add(constructor.Identifier.ValueText, constructor, isValue: false);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier.ValueText, property, isValue: true);
                    break;
                case EventDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or IndexerDeclarationSyntax when node.Parent is TypeDeclarationSyntax owner:
                    Add(owner.Identifier.ValueText, node, isValue: false);
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable:
                    Add(variable.Identifier.ValueText, field, isValue: true);
                    break;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter:
                    Add(parameter.Identifier.ValueText, parameter, isValue: true);
                    break;
            }
        }

        return new Mentions(declarations);

        void Add(string name, SyntaxNode node, bool isValue)
        {
            names.Clear();
            names.UnionWith(Names(node));
            declarations.Add(new Declaration(name, (node.FirstAncestorOrSelf<TypeDeclarationSyntax>())?.Identifier.ValueText ?? "", isValue, names.ToArray()));
        }
    }

    /// <summary>A member, and the names in its signature and its code.</summary>
    internal sealed class Declaration
    {
        internal Declaration(string name, string type, bool isValue, string[] mentioned)
        {
            Name = name;
            Type = type;
            IsValue = isValue;
            Mentioned = mentioned;
        }

        internal string Name { get; }

        internal string Type { get; }

        /// <summary>A property, a field, a parameter of a record: what its type can hold, the containing type can.</summary>
        internal bool IsValue { get; }

        /// <summary>Each once.</summary>
        internal string[] Mentioned { get; }
    }
}
