using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>The short form of <see cref="CSharpSourceGeneratorTest{TGenerator}"/>.</summary>
public static class CSharpSourceGeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Checks that the generator writes these files, or, when none are given, that what it writes compiles.</summary>
    public static Task VerifyGeneratorAsync(string source, params (string HintName, string Content)[] generatedSources)
    {
        var test = new CSharpSourceGeneratorTest<TGenerator> { TestCode = source };
        test.TestState.GeneratedSources.AddRange(generatedSources);
        return test.RunAsync();
    }

    /// <summary>Checks that the generator writes nothing.</summary>
    public static Task VerifyNothingGeneratedAsync(string source)
        => new CSharpSourceGeneratorTest<TGenerator> { TestCode = source, ExpectsNothingGenerated = true }.RunAsync();

    /// <summary>Runs the generator on these sources.</summary>
    public static GeneratorRun Run(params string[] sources)
    {
        var test = new CSharpSourceGeneratorTest<TGenerator>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        return test.Run();
    }
}
