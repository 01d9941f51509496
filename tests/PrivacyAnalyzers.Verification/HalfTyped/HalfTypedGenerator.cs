using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>Runs a generator over cut off sources, one after the other on one driver, as typing does.</summary>
internal static class HalfTypedGenerator
{
    /// <exception cref="VerificationException">The generator threw.</exception>
    public static void Run(GeneratorInput input)
    {
        var sources = input.Test.TestState.Sources.Select(s => (s.FileName, MarkupText.Parse(s.Content, s.FileName).Code)).ToList();
        var driver = input.CreateDriver();
        foreach (var (where, code, trees) in HalfTypedSources.Of(sources, input.Parse))
        {
            driver = driver.RunGenerators(input.Compile(trees));
            if (driver.GetRunResult().Results.Single().Exception is { } exception)
                throw new VerificationException($"{input.Generator.GetType().Name} threw. Half-typed: {where}:\n{code}⟨end⟩\n{exception}", exception);
        }
    }
}
