using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Generation;

public sealed class RandomShapesTests
{
    /// <summary>How many shapes are tried; a sample of 320 without it.</summary>
    private const string Variable = "PRIVACY_SHAPES";

    private const int ShapesPerBatch = 20;

    private static int Batches => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked ? (int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) + ShapesPerBatch - 1) / ShapesPerBatch : 16;

    /// <summary>Whatever the shape, generated code brings no error and no warning.</summary>
    [Fact]
    public void EveryShape_CompilesWithoutAWarning()
    {
        var generated = 0;
        var batches = Batches;
        for (var batch = 0; batch < batches; batch++)
        {
            var source = RandomShapes.Fixed + "\n" + string.Concat(Enumerable.Range(0, ShapesPerBatch).Select(i => Source(batch * ShapesPerBatch + i)));
            var run = Generation.Run("#pragma warning disable\n" + source);
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var texts = run.Result.GeneratedSources.Select(file => file.SyntaxTree).ToHashSet();
            var all = run.Compilation.GetDiagnostics();
            var inGenerated = all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && texts.Contains(tree)).ToList();
            Assert.True(inGenerated.Count == 0, Report(batch, inGenerated));
            generated += texts.Count;
        }

        // Shapes that say nothing, or are written whole by hand, are few.
        Assert.True(generated > batches * ShapesPerBatch * 9 / 10, generated + " files");
    }

    /// <summary>The shapes themselves are right, or the first test would prove nothing.</summary>
    [Fact]
    public void TheShapes_Compile()
    {
        var source = RandomShapes.Fixed + "\n" + string.Concat(Enumerable.Range(0, 60).Select(Source));
        var run = Generation.Run("#pragma warning disable\n" + source);
        var errors = run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsAbstractLeft(diagnostic)).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors.Take(10)));
    }

    private static string Source(int seed) => (seed % 5 == 0 ? "#nullable disable\n" : "#nullable enable\n") + new RandomShapes(seed).Next("N" + seed);

    private static bool IsAbstractLeft(Diagnostic diagnostic) => diagnostic.Id == "CS8858";

    private static string Report(int batch, List<Diagnostic> found) =>
        "Batch " + batch + ":\n" + string.Join("\n", found.Take(5)) + "\n" + found.FirstOrDefault()?.Location.SourceTree;
}
