using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>The symbols of a compilation that code may be generated for. Found by the names of attributes first, then bound; each once, in an order that no file decides.</summary>
internal sealed class MarkedDeclarations
{
    private static readonly string[] Names = [.. AskingMarks.SimpleNames, "PersonalDataStore", "LoggerMessage", "Purpose"];

    // Both generators ask.
    private static readonly ConditionalWeakTable<Compilation, MarkedDeclarations> ByCompilation = new();

    private MarkedDeclarations(KnownSymbols known, IReadOnlyCollection<ISymbol> found)
    {
        Known = known;
        Types = found.OfType<INamedTypeSymbol>().OrderBy(static type => type.FullMetadataName(), StringComparer.Ordinal).ToImmutableArray();
        Asking = Types.Where(type => AskingMarks.First(type, known.Marks) is not null).ToImmutableArray();
        Methods = found.OfType<IMethodSymbol>().ToImmutableArray();
    }

    internal KnownSymbols Known { get; }

    /// <summary>The types that may be marked, those that only look so among them.</summary>
    internal ImmutableArray<INamedTypeSymbol> Types { get; }

    /// <summary>The types with a mark that asks for code, on themselves or on a member. Not all of them can have some.</summary>
    internal ImmutableArray<INamedTypeSymbol> Asking { get; }

    /// <summary>The partial methods that may log.</summary>
    internal ImmutableArray<IMethodSymbol> Methods { get; }

    /// <summary>What is found in the compilation; null where it cannot have marks.</summary>
    internal static MarkedDeclarations? In(Compilation compilation, CancellationToken cancellationToken) =>
        KnownSymbols.For(compilation, ImmutableArray<string>.Empty, cancellationToken) is { } known
            ? ByCompilation.GetValue(compilation, key => new MarkedDeclarations(known, Find(key, cancellationToken)))
            : null;

    private static HashSet<ISymbol> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(tree => (Tree: tree, Declarations: AttributedDeclarations.In(tree, cancellationToken))).ToList();
        var everywhere = new HashSet<string>(Names.Concat(files.SelectMany(static file => file.Declarations.GlobalAliases)), StringComparer.Ordinal);
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (tree, declarations) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SemanticModel? model = null;
            var names = declarations.Aliases.Count == 0 ? everywhere : new HashSet<string>(everywhere.Concat(declarations.Aliases), StringComparer.Ordinal);
            foreach (var declaration in declarations.With(names))
            {
                if ((model ??= compilation.GetSemanticModel(tree)).GetDeclaredSymbol(declaration, cancellationToken) is { } symbol)
                {
                    found.Add(symbol);
                }
            }
        }

        return found;
    }
}
