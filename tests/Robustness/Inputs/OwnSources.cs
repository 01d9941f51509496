using System.Text.RegularExpressions;
using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Robustness.Inputs;

/// <summary>What the repository itself has to be mutated: the two shops, the analyzers' own code, and the shapes of the flow.</summary>
internal static partial class OwnSources
{
    private const int ShapesAtATime = 12;

    internal static IEnumerable<SourceUnit> All(string root)
    {
        yield return SourceUnit.Read(Path.Combine(root, "samples/Boutique"));
        yield return SourceUnit.Read(Path.Combine(root, "samples/Careless"));
        foreach (var piece in new SeededMarking(seed: 1, every: 4).Apply(SourceUnit.Read(Path.Combine(root, "src"))).InPieces(8))
        {
            yield return piece;
        }

        foreach (var shapes in new[] { "shapes.txt", "twins.txt" }.SelectMany(Corpus.Due).Chunk(ShapesAtATime))
        {
            yield return new(shapes[0].Name, [.. shapes.Select(shape => (shape.Name + ".cs", Markup().Replace(Corpus.Program(shape), ""))), ("Prelude.cs", Corpus.Prelude)]);
        }
    }

    [GeneratedRegex(@"\{\|[A-Z]+[0-9]+:|\|\}")]
    private static partial Regex Markup();
}
