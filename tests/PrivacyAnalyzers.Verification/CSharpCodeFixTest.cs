using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>
/// Checks a code fix: the text it gives one by one and all at once, that this compiles, and that nothing remains or appears that the test does not name.
/// </summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>The first source after the fix; markup says which diagnostics remain. None: no fix may be offered.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The first source after fix all, where that differs.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The files after the fix.</summary>
    public FixedState FixedState { get; } = new();

    /// <summary>The files after fix all; empty: the same.</summary>
    public FixedState BatchFixedState { get; } = new();

    /// <summary>Which of the offered fixes is chosen, by its place; the first by default.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>Which of the offered fixes is chosen, by its key.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How often the fix is applied one by one; null until it is offered no more.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often fix all is applied; null for once for each ID and key, and each document in document scope.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>What is not checked.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The fixes under test.</summary>
    protected virtual IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new TCodeFix()];

    /// <inheritdoc/>
    protected override async Task RunCoreAsync(CancellationToken cancellationToken)
    {
        await base.RunCoreAsync(cancellationToken).ConfigureAwait(false);
        var verification = new SourceVerification(this);
        ImmutableArray<CodeFixProvider> providers = [.. GetCodeFixProviders()];
        var offers = new FixOffers(verification, providers, CodeActionIndex, CodeActionEquivalenceKey);
        using var workspace = new TestWorkspace(this, verification.Factory);
        var runs = new FixRuns(offers, workspace.Solution);

        var offered = await runs.CheckOffersAsync().ConfigureAwait(false);
        var chosen = offers.Chosen(offered).ToList();
        if (FixedState.Sources.Count == 0 && FixedState.AdditionalFiles.Count == 0)
        {
            if (chosen is [var first, ..])
                throw new VerificationException($"No fix may be offered, but there is {first}.");
            return;
        }

        if (chosen.Count == 0)
            throw new VerificationException($"The chosen fix is not offered. Offered: {(offered.Count == 0 ? "nothing" : string.Join("; ", offered))}.");
        await RunFixesAsync(runs, verification).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task<int> RunHalfTypedAsync(SourceVerification verification)
    {
        var offers = new FixOffers(verification, [.. GetCodeFixProviders()], CodeActionIndex, CodeActionEquivalenceKey);
        using var workspace = new TestWorkspace(this, verification.Factory);
        return await HalfTypedFixes.RunAsync(TestState, verification, offers, workspace.Solution).ConfigureAwait(false);
    }

    private async Task RunFixesAsync(FixRuns runs, SourceVerification verification)
    {
        var iterations = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? 1 : NumberOfIncrementalIterations;
        await CompareAsync("The sources fixed one by one", await runs.OneByOneAsync(iterations).ConfigureAwait(false), FixedState).ConfigureAwait(false);
        await VerifyAfterAsync("The fixed sources", FixedState, verification).ConfigureAwait(false);
        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
            return;
        var batch = BatchFixedState.Sources.Count == 0 && BatchFixedState.AdditionalFiles.Count == 0 ? FixedState : BatchFixedState;
        foreach (var scope in (FixAllScope[])[FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
            await CompareAsync($"The sources after fix all in {scope}", await runs.AllAtOnceAsync(scope, NumberOfFixAllIterations).ConfigureAwait(false), batch).ConfigureAwait(false);
        if (batch != FixedState)
            await VerifyAfterAsync("The sources after fix all", batch, verification).ConfigureAwait(false);
    }

    private async Task CompareAsync(string what, Solution actual, FixedState expected)
    {
        var project = actual.Projects.Single();
        var sources = expected.Over(TestState).Select(s => (s.Path, MarkupText.Parse(s.Content, s.Path).Code));
        TextComparison.Verify(what, await FixApplication.TextsAsync(project.Documents).ConfigureAwait(false), sources);
        TextComparison.Verify(what, await FixApplication.TextsAsync(project.AdditionalDocuments).ConfigureAwait(false), expected.AdditionalOver(TestState));
    }

    private Task VerifyAfterAsync(string what, FixedState state, SourceVerification verification)
        => verification.WithAdditionalFiles(state.AdditionalOver(TestState)).VerifyAsync(what, state.Over(TestState), state.ExpectedDiagnostics);
}
