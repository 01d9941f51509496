using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Robustness;

/// <summary>One seeded accident to one file of a unit: a token deleted, written twice, or swapped with another; or the file cut off behind one.</summary>
internal static class Mutation
{
    private static readonly string[] Kinds = ["deleted", "duplicated", "swapped", "cut"];

    /// <summary>What was done, and the compilation after it.</summary>
    internal static (string Description, CSharpCompilation Compilation, string Text) Apply(MutableUnit unit, int seed)
    {
        var random = new Random(seed);
        var tree = unit.Trees[random.Next(unit.Trees.Count)];
        var tokens = unit.Tokens(tree);
        var kind = Kinds[random.Next(Kinds.Length)];
        var token = tokens[random.Next(tokens.Count)];
        var other = random.Next(2) == 0 ? token.GetNextToken() : tokens[random.Next(tokens.Count)];
        var text = tree.GetText();
        var mutated = kind switch
        {
            "deleted" => text.Replace(token.Span, ""),
            "duplicated" => text.Replace(new TextSpan(token.Span.End, 0), " " + token.Text),
            "swapped" when !other.Span.OverlapsWith(token.Span) && other.Span.Length > 0 => text.WithChanges(
                new[] { new TextChange(token.Span, other.Text), new TextChange(other.Span, token.Text) }.OrderBy(change => change.Span.Start)),
            _ => text.Replace(TextSpan.FromBounds(token.Span.End, text.Length), ""),
        };
        var description = $"{unit.Name} {tree.FilePath}: '{token.Text}' at {tree.GetLineSpan(token.Span).StartLinePosition} {kind}, seed {seed}";
        return (description, unit.Compilation.ReplaceSyntaxTree(tree, SourceUnit.Parse((tree.FilePath, mutated.ToString()))), mutated.ToString());
    }
}
