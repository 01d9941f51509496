using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Robustness;

/// <summary>A unit as parsed, to be mutated many times.</summary>
internal sealed class MutableUnit
{
    private readonly Dictionary<SyntaxTree, List<SyntaxToken>> _tokens = [];

    internal MutableUnit(SourceUnit unit)
    {
        Name = unit.Name;
        Compilation = unit.Compile();
        // What the harness adds is not broken.
        Trees = [.. Compilation.SyntaxTrees.Where(tree => Tokens(tree).Count > 0 && unit.Files.Any(file => file.Path == tree.FilePath))];
    }

    internal string Name { get; }

    internal CSharpCompilation Compilation { get; }

    internal IReadOnlyList<SyntaxTree> Trees { get; }

    internal List<SyntaxToken> Tokens(SyntaxTree tree)
    {
        if (!_tokens.TryGetValue(tree, out var tokens))
        {
            _tokens.Add(tree, tokens = [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)]);
        }

        return tokens;
    }
}
