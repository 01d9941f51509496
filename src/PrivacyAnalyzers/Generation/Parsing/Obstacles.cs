using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Finds what stands in the way of adding a part to a type, the user's own doing first.</summary>
internal static class Obstacles
{
    /// <summary>Nullable annotations, readonly members and property patterns.</summary>
    private const LanguageVersion Needed = LanguageVersion.CSharp8;

    /// <param name="type">A class or struct declared in the compilation.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static Obstacle Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.IsStatic)
        {
            return Obstacle.Static;
        }

        return type.IsRefLikeType ? Obstacle.RefStruct : OfParts(type, compilation, cancellationToken);
    }

    /// <summary>What stands in the way of any other part, even of one without an instance.</summary>
    internal static Obstacle OfParts(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return Obstacle.FileLocal;
            }
        }

        if (!IsPartial(type, cancellationToken))
        {
            return Obstacle.NotPartial;
        }

        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer, cancellationToken))
            {
                return Obstacle.ContainerNotPartial;
            }
        }

        if (type.SelfAndBases().Any(static candidate => candidate.TypeKind == TypeKind.Error) || HasUnfinishedName(type))
        {
            return Obstacle.Unfinished;
        }

        if (type.DeclaringSyntaxReferences.Any(static part => part.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Needed }))
        {
            return Obstacle.OldLanguage;
        }

        return Contracts.Exist(compilation) ? Obstacle.None : Obstacle.NoContracts;
    }

    /// <summary>The end of "No code is generated for 'X': ...".</summary>
    internal static string Explain(Obstacle obstacle, INamedTypeSymbol type) => obstacle switch
    {
        Obstacle.NotPartial => "it is not partial",
        Obstacle.ContainerNotPartial => "it is nested in '" + FirstWholeContainer(type)?.Name + "', which is not partial",
        Obstacle.FileLocal => "a type that is local to its file has no other part",
        Obstacle.Static => "a static class has no instances",
        Obstacle.RefStruct => "a ref struct cannot be converted to an interface",
        Obstacle.Unfinished => "its base type is not known",
        Obstacle.OldLanguage => "the generated code needs C# 8 or later",
        _ => "the abstractions are missing, or defined twice",
    };

    /// <summary>Every part says partial: one that does not is an error already.</summary>
    internal static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        !type.DeclaringSyntaxReferences.IsEmpty
        && type.DeclaringSyntaxReferences.All(part => part.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool HasUnfinishedName(INamedTypeSymbol type)
    {
        for (ISymbol? outer = type; outer is not null and not INamespaceSymbol { IsGlobalNamespace: true }; outer = outer.ContainingSymbol)
        {
            if (outer is INamedTypeSymbol or INamespaceSymbol && outer.Name.Length == 0)
            {
                return true;
            }
        }

        return type.TypeParameters.Any(static parameter => parameter.Name.Length == 0);
    }

    private static INamedTypeSymbol? FirstWholeContainer(INamedTypeSymbol type)
    {
        var outer = type.ContainingType;
        while (outer is not null && IsPartial(outer, CancellationToken.None))
        {
            outer = outer.ContainingType;
        }

        return outer;
    }
}
