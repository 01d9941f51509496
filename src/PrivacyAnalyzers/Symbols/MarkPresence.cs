using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// Whether a compilation can hold a mark at all, found without binding anything: no mark, no cost. May say yes where there is none (an alias,
/// an attribute of the same name), never no where there is one.
/// </summary>
internal sealed class MarkPresence
{
    // A tree lives as long as its text does not change: between two keystrokes all files but one are remembered.
    private static readonly ConditionalWeakTable<SyntaxTree, AttributeNames> NamesByTree = new();

    private MarkPresence(bool abstractions, bool source, bool references)
    {
        ReferencesTheAbstractions = abstractions;
        InSource = source;
        InReferences = references;
    }

    internal bool ReferencesTheAbstractions { get; }

    /// <summary>A source file has an attribute with the name of a mark, ours or another library's.</summary>
    internal bool InSource { get; }

    /// <summary>A referenced assembly references the abstractions, so it may hold marks.</summary>
    internal bool InReferences { get; }

    internal static MarkPresence Of(Compilation compilation, ImmutableArray<string> configuredAttributes, CancellationToken cancellationToken)
    {
        var abstractions = false;
        var compliance = false;
        var references = false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            abstractions |= assembly.Name == WellKnownNames.AbstractionsAssembly;
            compliance |= assembly.Name == WellKnownNames.ComplianceAssembly;
            references |= ReferencesAbstractions(assembly);
        }

        // Marks that derive from the compliance library's base may have any name.
        var names = new HashSet<string>(MarkKinds.SimpleNames(configuredAttributes), StringComparer.Ordinal);
        var source = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var used = NamesByTree.GetValue(tree, static t => AttributeNames.In(t)).Names;
            if (used.Count > 0 && (compliance || used.Overlaps(names)))
            {
                source = true;
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return new MarkPresence(abstractions || DefinesMarks(compilation), source, references);
    }

    internal static bool ReferencesAbstractions(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == WellKnownNames.AbstractionsAssembly));

    // The abstractions may be compiled into the project from source.
    private static bool DefinesMarks(Compilation compilation) => compilation.AssemblyName == WellKnownNames.AbstractionsAssembly;

    /// <summary>The simple attribute names that a file uses; an alias counts as the name it stands for.</summary>
    private sealed class AttributeNames
    {
        private AttributeNames(HashSet<string> names) => Names = names;

        internal HashSet<string> Names { get; }

        internal static AttributeNames In(SyntaxTree tree)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in tree.GetRoot().DescendantNodes(static node => !IsBody(node)))
            {
                switch (node)
                {
                    case AttributeSyntax attribute:
                        Add(attribute.Name);
                        break;
                    case UsingDirectiveSyntax { Alias: not null, Name: { } target }:
                        Add(target);
                        break;
                }
            }

            return new AttributeNames(names);

            void Add(NameSyntax name)
            {
                if (WrittenNames.Of(name) is { Length: > 0 } text)
                {
                    names.Add(WrittenNames.WithoutSuffix(text));
                }
            }
        }

        // Attributes stand on declarations; those inside a body (local functions, lambdas) start no analysis on their own.
        private static bool IsBody(SyntaxNode node) =>
            node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax || node.IsKind(SyntaxKind.AttributeArgumentList);
    }
}
