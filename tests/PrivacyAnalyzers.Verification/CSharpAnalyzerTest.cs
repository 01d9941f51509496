using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>Checks what an analyzer finds in sources: exactly what markup and results say, nothing else.</summary>
public class CSharpAnalyzerTest<TAnalyzer> : CSharpTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>How many diagnostics the cut off sources gave, once the test has run. They are not compared.</summary>
    public int FindingsWhenHalfTyped { get; private set; }

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];

    /// <inheritdoc/>
    protected override async Task RunCoreAsync(CancellationToken cancellationToken)
    {
        var verification = new SourceVerification(this);
        await verification.VerifyAsync("The sources", TestState.Sources, TestState.ExpectedDiagnostics).ConfigureAwait(false);
        if (HalfTypedSkippedBecause is null)
            FindingsWhenHalfTyped = await RunHalfTypedAsync(verification).ConfigureAwait(false);
    }

    /// <summary>Runs the sources cut off; gives the number of findings.</summary>
    private protected virtual Task<int> RunHalfTypedAsync(SourceVerification verification) => verification.RunHalfTypedAsync();
}
