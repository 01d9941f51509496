using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Tool.Caching;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>
/// A file of large code, cut in two: bodies of methods that code comes to by their names alone, and everything else, which anything may depend on. What a body writes to, and what
/// it says about all endpoints at once, belongs to everything else.
/// </summary>
internal sealed class CutFile
{
    // Code elsewhere asks each file for these, wherever they are called.
    private static readonly HashSet<string> Conventions = new(StringComparer.Ordinal)
    {
        "SetFallbackPolicy", "FallbackPolicy", "AuthorizeFilter", "CheckConsentNeeded", "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapGroup", "MapHub", "MapGrpcService",
    };

    private CutFile(string rest, ImmutableArray<(string Method, string Content)> bodies)
    {
        Rest = rest;
        Bodies = bodies;
    }

    /// <summary>Names everything but the bodies.</summary>
    internal string Rest { get; }

    /// <summary>The bodies in their order: whose each is, and a name for what is read of it.</summary>
    internal ImmutableArray<(string Method, string Content)> Bodies { get; }

    /// <param name="written">The source.</param>
    /// <param name="read">What is read of it.</param>
    internal static CutFile Of(SyntaxTree written, BlankedText read)
    {
        var text = read.Written.ToString();
        var bodies = ImmutableArray.CreateBuilder<(string, string)>();
        using var rest = new InputHash();
        using var content = new InputHash();
        var at = 0;
        foreach (var block in MethodBlocks.In(written))
        {
            var isRead = read.Reads(block.Span);
            rest.Add(text.AsSpan(at, block.SpanStart - at));
            at = block.Span.End;
            var body = isRead ? text.AsSpan(block.SpanStart, block.Span.Length) : "not read";
            if (block.Parent is MethodDeclarationSyntax method && IsCut(method, block, isRead))
            {
                rest.Add(isRead ? SurfaceSources.Written(block) : []);
                bodies.Add((method.Identifier.ValueText, content.Add(body).Finish()));
            }
            else
            {
                rest.Add(body);
            }
        }

        return new(rest.Add(text.AsSpan(at)).Finish(), bodies.ToImmutable());
    }

    private static bool IsCut(MethodDeclarationSyntax method, BlockSyntax body, bool isRead) =>
        !body.CloseBraceToken.IsMissing
        && !UnnamedCalls.MayReach(method.Identifier.ValueText)
        && !ErasureNames.Tell(method.Identifier.ValueText)
        && !(isRead && body.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && Conventions.Contains(token.ValueText)));
}
