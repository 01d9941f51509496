namespace PrivacyAnalyzers.Verification.Tests;

public sealed class HalfTypedTests
{
    private const string Source = "class C { int a = 1; int b = 2; int c = 3; int d = 4; int e = 5; }";

    [Fact]
    public async Task ThrowingOnHalfTyped_Fails_AndShowsTheText()
    {
        var message = await Failing.MessageOf(CSharpAnalyzerVerifier<ThrowingOnHalfTypedAnalyzer>.VerifyAnalyzerAsync(Source));
        Assert.Contains("where is the brace?", message, StringComparison.Ordinal);
        Assert.Contains("Half-typed: /0/Test0.cs cut off after", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReason_TurnsItOff()
    {
        await new CSharpAnalyzerTest<ThrowingOnHalfTypedAnalyzer> { TestCode = Source, HalfTypedSkippedBecause = "the subject throws on purpose" }.RunAsync();
        Assert.Contains("needs a reason", await Failing.MessageOf(new CSharpAnalyzerTest<ThrowingOnHalfTypedAnalyzer> { TestCode = Source, HalfTypedSkippedBecause = " " }.RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_AreCountedNotCompared()
    {
        var test = new CSharpAnalyzerTest<ClassNamedBadAnalyzer> { TestCode = "class [|BadNameThatIsLongEnoughToBeCutOffSomewhereInTheMiddle|] { }" };
        await test.RunAsync();
        Assert.InRange(test.FindingsWhenHalfTyped, 1, TruncationPoints.Count);
    }

    [Fact]
    public void Points_AreSpreadInsideTheText_AndDoNotMove()
    {
        var points = TruncationPoints.Of(Source);
        Assert.All(points, p => Assert.InRange(p, 0, Source.Length - 1));
        Assert.InRange(points.Count, 10, 20);
        Assert.Equal(points, TruncationPoints.Of(new string(Source)));
        Assert.NotEqual(points, TruncationPoints.Of(Source + " "));
        Assert.Empty(TruncationPoints.Of(""));
    }

    [Fact]
    public void EveryFile_IsCutOff_WithTheOthersWhole()
    {
        (string, string)[] files = [("A.cs", "class A { int a = 1; }"), ("B.cs", "class B { int b = 1; }")];
        var factory = new CompilationFactory(new(ReferenceSet.Net100, default, default), new CSharpAnalyzerTest<EmptyDiagnosticAnalyzer>().TestState);

        var cut = HalfTypedSources.Of(files, factory.Parse).ToList();

        Assert.Contains(cut, c => c.Where.StartsWith("A.cs", StringComparison.Ordinal));
        Assert.Contains(cut, c => c.Where.StartsWith("B.cs", StringComparison.Ordinal));
        Assert.All(cut, c => Assert.Single(c.Trees, t => t.GetText().ToString() == files.Single(f => f.Item1 == t.FilePath).Item2));
    }
}
