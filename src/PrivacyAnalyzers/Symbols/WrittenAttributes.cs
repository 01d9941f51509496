using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// The attributes of symbols, where the source writes a name on them that may be a mark's. Whoever asks about all members of a compilation would otherwise have it
/// bind every attribute there is, at each keystroke anew. May give attributes that are no marks; never leaves out one that is.
/// </summary>
internal sealed class WrittenAttributes
{
    /// <summary>What tells rows and their keys, which is asked of the same members.</summary>
    private static readonly string[] OfTables =
    {
        WellKnownNames.KeyAttribute,
        WellKnownNames.PrimaryKeyAttribute,
        WellKnownNames.NotMappedAttribute,
        WellKnownNames.TableAttribute,
    };

    private readonly IAssemblySymbol _source;
    private readonly Lazy<HashSet<string>?> _names;

    internal WrittenAttributes(Compilation compilation, WrittenDerivations written, ImmutableArray<string> configured)
    {
        _source = compilation.Assembly;
        _names = new(() => Read(compilation, written, configured), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The attributes of the symbol, none where none can be a mark. A method's are those about its code.</summary>
    internal ImmutableArray<AttributeData> On(ISymbol symbol) => MayMatter(symbol) ? symbol.GetAttributes() : ImmutableArray<AttributeData>.Empty;

    /// <summary>The attributes of the method's return value, none where none can be a mark.</summary>
    internal ImmutableArray<AttributeData> OnReturnValue(IMethodSymbol method) => MayMatter(method) ? method.GetReturnTypeAttributes() : ImmutableArray<AttributeData>.Empty;

    /// <summary>Whether the attribute, as it is written, can be a mark.</summary>
    internal bool MayBeMark(AttributeSyntax attribute) => _names.Value is not { } names || IsOneOf(names, attribute);

    /// <summary>Whether a file that declares the type writes a mark on anything.</summary>
    internal bool MayStandIn(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty
        || _names.Value is not { } names
        || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _source)
        || type.DeclaringSyntaxReferences.Any(place => AttributeNames.In(place.SyntaxTree).AreAmong(names));

    /// <summary>
    /// Whether the source writes a mark on the member or on one of its parameters, which are not bound for that. What has no declaration of its own has none.
    /// </summary>
    internal bool MayStandOnOrIn(ISymbol member) =>
        !member.DeclaringSyntaxReferences.IsEmpty
        && (MayMatter(member) || (_names.Value is { } names && member.DeclaringSyntaxReferences.Any(place => ParametersOf(place.GetSyntax()).Any(parameter => AreAmong(names, parameter.AttributeLists)))));

    private bool MayMatter(ISymbol symbol)
    {
        // What another assembly says is read from its metadata; another project's source has aliases of its own.
        var places = (symbol is IFieldSymbol { AssociatedSymbol: { } property } ? property : symbol).DeclaringSyntaxReferences;
        if (places.IsEmpty || _names.Value is not { } names || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _source))
        {
            return true;
        }

        foreach (var place in places)
        {
            if (AttributeListsOf(place.GetSyntax()) is not { } lists || AreAmong(names, lists))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAmong(HashSet<string> names, SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (IsOneOf(names, attribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What is written on a declaration; null for one that may take its attributes from elsewhere.</summary>
    private static SyntaxList<AttributeListSyntax>? AttributeListsOf(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.AttributeLists,
        MemberDeclarationSyntax member when !IsPart(member) => member.AttributeLists,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } when !IsPart(field) => field.AttributeLists,
        AccessorDeclarationSyntax { Parent.Parent: MemberDeclarationSyntax owner } accessor when !IsPart(owner) => accessor.AttributeLists,
        ParameterSyntax { Parent.Parent: not MemberDeclarationSyntax } parameter => parameter.AttributeLists,
        ParameterSyntax { Parent.Parent: MemberDeclarationSyntax owner } parameter when owner is BaseTypeDeclarationSyntax || !IsPart(owner) => parameter.AttributeLists,
        _ => null,
    };

    private static bool IsOneOf(HashSet<string> names, AttributeSyntax attribute) =>
        WrittenNames.Of(attribute.Name) is not { Length: > 0 } name || names.Contains(WrittenNames.WithoutSuffix(name));

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        TypeDeclarationSyntax { ParameterList: { } list } => list.Parameters,
        IndexerDeclarationSyntax indexer => indexer.ParameterList.Parameters,
        _ => default,
    };

    // The two parts of a member give each the attributes of both; each part of a type is a place of its own.
    private static bool IsPart(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The names, without "Attribute", that marks go by; null where they may go by any.</summary>
    private static HashSet<string>? Read(Compilation compilation, WrittenDerivations written, ImmutableArray<string> configured)
    {
        if (KnowsClassifications(compilation))
        {
            return null;
        }

        return written.AliasesOf(MarkKinds.SimpleNames(configured).Concat(OfTables.Select(MarkKinds.SimpleName)));
    }

    // The marks of the compliance library derive from a base, and have the names that teams give them.
    private static bool KnowsClassifications(Compilation compilation)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in WellKnownNames.ClassificationNamespace.Split('.'))
        {
            space = space?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return space is not null
            || compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly =>
                assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == WellKnownNames.ComplianceAssembly)));
    }
}
