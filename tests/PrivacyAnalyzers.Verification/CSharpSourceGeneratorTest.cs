using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>
/// Checks a generator: the files it writes, that they compile without errors and warnings, its diagnostics, and that it survives half-typed sources.
/// </summary>
public class CSharpSourceGeneratorTest<TGenerator> : CSharpTest
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Nothing at all may be generated.</summary>
    public bool ExpectsNothingGenerated { get; set; }

    /// <summary>Runs the generator once, for tests of its cache or of what its output does.</summary>
    public GeneratorRun Run() => GeneratorRun.Start(new(this, new TGenerator()));

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    /// <inheritdoc/>
    protected override async Task RunCoreAsync(CancellationToken cancellationToken)
    {
        var input = new GeneratorInput(this, new TGenerator());
        var run = GeneratorRun.Start(input);
        VerifyGeneratedDiagnostics(run);
        SourceGenerators.Add(input.Generator);
        try
        {
            await new SourceVerification(this).VerifyAsync("The sources with what was generated", TestState.Sources, TestState.ExpectedDiagnostics).ConfigureAwait(false);
        }
        finally
        {
            SourceGenerators.Remove(input.Generator);
        }

        VerifyGeneratedSources(run);
        if (HalfTypedSkippedBecause is null)
            HalfTypedGenerator.Run(input);
    }

    // A user cannot mend a warning in generated code: no setting of the test excuses one.
    private static void VerifyGeneratedDiagnostics(GeneratorRun run)
    {
        var generated = run.Result.GeneratedSources.Select(s => s.SyntaxTree).ToImmutableHashSet();
        var found = run.Compilation.GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && generated.Contains(tree))
            .ToList();
        if (found.Count == 0)
            return;
        var report = new StringBuilder("Generated code has errors or warnings:\n");
        foreach (var diagnostic in found)
            report.Append("  ").Append(diagnostic).Append('\n');
        foreach (var tree in found.Select(d => d.Location.SourceTree!).Distinct())
            report.Append("----- ").Append(tree.FilePath).Append('\n').Append(tree).Append("\n-----\n");
        throw new VerificationException(report.ToString());
    }

    private void VerifyGeneratedSources(GeneratorRun run)
    {
        if (ExpectsNothingGenerated && TestState.GeneratedSources.Count > 0)
            throw new VerificationException($"{nameof(ExpectsNothingGenerated)} and {nameof(SolutionState.GeneratedSources)} exclude each other.");
        if (ExpectsNothingGenerated || TestState.GeneratedSources.Count > 0)
        {
            var actual = run.GeneratedSources.ToDictionary(s => s.Key, s => s.Value.ReplaceLineEndings("\n"));
            TextComparison.Verify("Generated files", actual, TestState.GeneratedSources);
        }
    }
}
