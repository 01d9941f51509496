using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Reviews;

/// <summary>
/// What identifies a body that was reviewed: the first eight bytes, in lower-case hexadecimal, of the SHA-256 of its tokens, in UTF-8, each followed by a zero byte. Layout,
/// comments, line ends and the order of files do not count, nor do reviews inside it. Written in users' sources, so never changed. docs/reviews.md describes it.
/// </summary>
internal static class BodyFingerprint
{
    private const int Length = 8;

    /// <summary>The fingerprint of a member declared in those parts: each part with a body is hashed, and several hashes, sorted, once more.</summary>
    internal static string Of(IEnumerable<SyntaxNode> declarations)
    {
        var parts = declarations
            .Where(static declaration => !IsGenerated(declaration.SyntaxTree))
            .Select(static declaration => string.Concat(Tokens(declaration).Select(static token => token + "\0")))
            .Where(static tokens => tokens.Length > 0)
            .Select(Hash)
            .OrderBy(static hash => hash, StringComparer.Ordinal)
            .ToList();
        return parts.Count == 1 ? parts[0] : Hash(string.Concat(parts.Select(static part => part + "\0")));
    }

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(Length).Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // A literal that spans lines has the line ends of its file.
    private static IEnumerable<string> Tokens(SyntaxNode declaration) =>
        from part in Bodies(declaration)
        from token in part.DescendantTokens(static node => !IsReview(node))
        where token.Span.Length > 0 && !(token.Parent is { } parent && IsReview(parent))
        select token.Text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode declaration)
    {
        IEnumerable<SyntaxNode?> parts = declaration switch
        {
            ConstructorDeclarationSyntax constructor => new SyntaxNode?[] { constructor.Initializer, constructor.Body, constructor.ExpressionBody },
            BaseMethodDeclarationSyntax method => new SyntaxNode?[] { method.Body, method.ExpressionBody },
            PropertyDeclarationSyntax property => new SyntaxNode?[] { property.AccessorList, property.ExpressionBody, property.Initializer },
            IndexerDeclarationSyntax indexer => new SyntaxNode?[] { indexer.AccessorList, indexer.ExpressionBody },
            AccessorDeclarationSyntax accessor => new SyntaxNode?[] { accessor.Body, accessor.ExpressionBody },
            LocalFunctionStatementSyntax function => new SyntaxNode?[] { function.Body, function.ExpressionBody },
            AnonymousFunctionExpressionSyntax function => new SyntaxNode?[] { function.Body },
            TypeDeclarationSyntax type => new SyntaxNode?[] { type.ParameterList, type.BaseList }.Concat(type.Members),
            CompilationUnitSyntax unit => unit.Members.Where(static member => member.IsKind(SyntaxKind.GlobalStatement)),
            _ => Enumerable.Empty<SyntaxNode?>(),
        };
        return parts.Where(static part => part is not null).Select(static part => part!);
    }

    /// <summary>A review inside a reviewed type must not outdate the type's.</summary>
    private static bool IsReview(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => ReviewSyntax.IsNamedReview(attribute),
        AttributeListSyntax list => list.Attributes.All(ReviewSyntax.IsNamedReview),
        _ => false,
    };

    // What a generator writes changes with the generator.
    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}
