using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.Flow;

/// <summary>The shapes of code that the engine must see through, one a line in <c>Corpus/</c>.</summary>
public sealed class CorpusTests
{
    public static TheoryData<Shape> Shapes => [.. Corpus.Due("shapes.txt")];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Shape_GivesExactlyWhatIsMarked(Shape shape)
    {
        var test = new CSharpAnalyzerTest<FlowAnalyzer>
        {
            TestCode = Corpus.Program(shape),
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            HalfTypedSkippedBecause = "tmp",
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        await test.RunAsync();
    }
}
