using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Tells from names which files may be looked at in another way once some bodies have changed: those whose code names their methods, and those whose code names the methods of such code.</summary>
internal static class NamedUse
{
    /// <param name="trees">All that is read of a project.</param>
    /// <param name="changed">The places of the files with other bodies, and the methods whose these are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The places of those files; null where code is concerned that is reached without being named.</returns>
    internal static HashSet<int>? Of(IReadOnlyList<SyntaxTree> trees, IEnumerable<(int File, string Method)> changed, CancellationToken cancellationToken)
    {
        var code = new List<Code>[trees.Count];
        Parallel.For(0, code.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => code[index] = [.. In(trees[index])]);
        var naming = new Dictionary<string, List<(int File, Code Code)>>(StringComparer.Ordinal);
        for (var file = 0; file < code.Length; file++)
        {
            foreach (var one in code[file])
            {
                foreach (var name in one.Names)
                {
                    if (!naming.TryGetValue(name, out var known))
                    {
                        naming.Add(name, known = []);
                    }

                    known.Add((file, one));
                }
            }
        }

        var files = new HashSet<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        foreach (var (file, method) in changed)
        {
            files.Add(file);
            Reach(method);
        }

        while (waiting.TryDequeue(out var method))
        {
            foreach (var (file, one) in naming.GetValueOrDefault(method) ?? [])
            {
                files.Add(file);
                if (one.IsReachedUnnamed)
                {
                    return null;
                }

                if (one.Method is { } caller)
                {
                    Reach(caller);
                }
            }
        }

        return files;

        void Reach(string method)
        {
            if (seen.Add(method))
            {
                waiting.Enqueue(method);
            }
        }
    }

    private static IEnumerable<Code> In(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BaseListSyntax))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    if (((SyntaxNode?)method.Body ?? method.ExpressionBody) is { } body)
                    {
                        var name = method.Identifier.ValueText;
                        yield return new(name, UnnamedCalls.MayReach(name), Names(body));
                    }

                    break;
                // Nobody calls the statements of a program.
                case GlobalStatementSyntax:
                    yield return new(null, IsReachedUnnamed: false, Names(node));
                    break;
                case BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax:
                    break;
                case MemberDeclarationSyntax or PrimaryConstructorBaseTypeSyntax or AttributeListSyntax:
                    foreach (var part in Parts(node))
                    {
                        yield return new(null, IsReachedUnnamed: true, Names(part));
                    }

                    break;
            }
        }
    }

    // What runs of it: the names that it declares are no uses.
    private static IEnumerable<SyntaxNode> Parts(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Initializer).OfType<SyntaxNode>(),
        PropertyDeclarationSyntax property => new SyntaxNode?[] { property.ExpressionBody, property.Initializer, property.AccessorList }.OfType<SyntaxNode>(),
        ConstructorDeclarationSyntax constructor => new SyntaxNode?[] { constructor.Initializer, constructor.Body, constructor.ExpressionBody }.OfType<SyntaxNode>(),
        _ => [node],
    };

    // A text may be a name, too, for who looks it up.
    private static HashSet<string> Names(SyntaxNode code) => code.DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
        .Select(static token => token.ValueText)
        .ToHashSet(StringComparer.Ordinal);

    /// <param name="Method">By which name it is called; null where by none.</param>
    /// <param name="IsReachedUnnamed">Whether it runs where nothing names it.</param>
    /// <param name="Names">All names in it.</param>
    private sealed record Code(string? Method, bool IsReachedUnnamed, HashSet<string> Names);
}
