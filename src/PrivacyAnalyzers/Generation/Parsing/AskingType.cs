using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>A type found by one of the marks that ask. Whatever is made of it is made where its first mark is found, and nowhere else.</summary>
internal readonly struct AskingType
{
    private AskingType(INamedTypeSymbol type, KnownSymbols known)
    {
        Type = type;
        Known = known;
    }

    internal INamedTypeSymbol Type { get; }

    internal KnownSymbols Known { get; }

    /// <summary>The type that a mark, found by its name, is about; null where it is not the first of that type.</summary>
    internal static AskingType? Of(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        AskingMarks.TypeOf(context.TargetSymbol) is { } type
            ? Of(type, context.SemanticModel.Compilation, mark => context.Attributes.Any(attribute => attribute.ApplicationSyntaxReference is { } found && Is(mark, found.GetSyntax(cancellationToken))), cancellationToken)
            : null;

    /// <summary>The same for a list of attributes that is sent elsewhere: <c>[property: ...]</c>, <c>[field: ...]</c>.</summary>
    internal static AskingType? OfRedirected(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var list = (AttributeListSyntax)context.Node;
        return list.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && context.SemanticModel.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
            ? Of(type, context.SemanticModel.Compilation, mark => list.Attributes.Any(attribute => Is(mark, attribute)), cancellationToken)
            : null;
    }

    private static AskingType? Of(INamedTypeSymbol type, Compilation compilation, Func<Mark, bool> isHere, CancellationToken cancellationToken) =>
        KnownSymbols.For(compilation, ImmutableArray<string>.Empty, cancellationToken) is { } known && AskingMarks.First(type, known.Marks) is { } first && isHere(first)
            ? new AskingType(type, known)
            : null;

    private static bool Is(Mark mark, SyntaxNode attribute) =>
        mark.Attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span;
}
