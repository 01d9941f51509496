using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Reviews;

/// <summary>Finds the reviews of a compilation. Files that do not mention one are not looked into.</summary>
internal static class ReviewReader
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Mentions = new();

    internal static ImmutableArray<Review> Read(Compilation compilation, MarkKinds kinds)
    {
        var trees = compilation.SyntaxTrees.Where(static tree => Mentions.GetValue(tree, static t => new(t.ToString().IndexOf(ReviewSyntax.Name, StringComparison.Ordinal) >= 0)).Value).ToList();
        if (trees.Count == 0)
        {
            return ImmutableArray<Review>.Empty;
        }

        // A global alias may stand in any file, for all of them.
        var everywhere = trees.SelectMany(static tree => Aliases(tree, isGlobal: true)).ToImmutableHashSet(StringComparer.Ordinal);
        var reviews = ImmutableArray.CreateBuilder<Review>();
        foreach (var tree in everywhere.IsEmpty ? trees : compilation.SyntaxTrees)
        {
            var names = everywhere.Union(Aliases(tree, isGlobal: false));
            SemanticModel? model = null;
            foreach (var attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            {
                if ((ReviewSyntax.IsNamedReview(attribute) || names.Contains(WrittenNames.Of(attribute.Name) ?? ""))
                    && Bind(attribute, model ??= compilation.GetSemanticModel(tree), kinds) is { } review)
                {
                    reviews.Add(review);
                }
            }
        }

        return reviews.ToImmutable();
    }

    private static Review? Bind(AttributeSyntax attribute, SemanticModel model, MarkKinds kinds)
    {
        if (attribute.Parent?.Parent is not { } declaration)
        {
            return null;
        }

        var symbol = declaration is LambdaExpressionSyntax ? model.GetSymbolInfo(declaration).Symbol : model.GetDeclaredSymbol(declaration);
        foreach (var data in symbol?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span
                && kinds.Of(data.AttributeClass) == MarkKind.PrivacyReviewed && data.AttributeConstructor is not null)
            {
                return new Review(new Mark(MarkKind.PrivacyReviewed, data), attribute, symbol!, ReviewSyntax.Parts(declaration, symbol!));
            }
        }

        return null;
    }

    private static IEnumerable<string> Aliases(SyntaxTree tree, bool isGlobal) =>
        from directive in tree.GetCompilationUnitRoot().Usings
        where directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == isGlobal
            && directive.Name is { } name && WrittenNames.Of(name) == ReviewSyntax.Name + "Attribute"
        select directive.Alias!.Name.Identifier.ValueText;
}
