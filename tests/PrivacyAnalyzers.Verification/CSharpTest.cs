using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>What tests of analyzers, fixes and generators have in common.</summary>
public abstract class CSharpTest
{
    /// <summary>The first source, which may hold markup.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The tested project and what is expected of it.</summary>
    public SolutionState TestState { get; } = new();

    /// <summary>Expected diagnostics beside those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>What the sources reference: .NET 10 and the abstractions unless said otherwise.</summary>
    public ReferenceSet ReferenceAssemblies { get; set; } = ReferenceSet.Net100;

    /// <summary>Which diagnostics of the compiler the test must account for; <see cref="DisabledDiagnostics"/> are never among them.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Warnings;

    /// <summary>
    /// Diagnostics that are not looked at. At first: warnings that say only that a test's source is a snippet (unused locals and fields,
    /// members nobody assigns, <c>async</c> without <c>await</c>).
    /// </summary>
    public List<string> DisabledDiagnostics { get; } =
        ["CS0067", "CS0168", "CS0169", "CS0219", "CS0414", "CS0649", "CS1998", "CS8618"];

    /// <summary>The language of the sources.</summary>
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Preview;

    /// <summary>The nullable context of the sources.</summary>
    public NullableContextOptions NullableContextOptions { get; set; } = NullableContextOptions.Enable;

    /// <summary>
    /// Every test's sources are also run cut off at twenty points, where nothing may be thrown. Setting a reason turns that off.
    /// </summary>
    public string? HalfTypedSkippedBecause { get; set; }

    /// <summary>Generators that run before the sources are analysed.</summary>
    public List<IIncrementalGenerator> SourceGenerators { get; } = [];

    internal CompilationSettings Settings => new(ReferenceAssemblies, LanguageVersion, NullableContextOptions);

    /// <summary>Checks everything the test says.</summary>
    /// <exception cref="VerificationException">The sources do not behave as the test says.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (HalfTypedSkippedBecause is { } reason && string.IsNullOrWhiteSpace(reason))
            throw new VerificationException($"{nameof(HalfTypedSkippedBecause)} needs a reason.");
        if (TestState.Sources.Count == 0)
            throw new VerificationException("The test has no source.");
        cancellationToken.ThrowIfCancellationRequested();
        await RunCoreAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The checks of this kind of test.</summary>
    protected abstract Task RunCoreAsync(CancellationToken cancellationToken);

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    internal ImmutableArray<DiagnosticAnalyzer> Analyzers() => [.. GetDiagnosticAnalyzers().Where(a => a is not EmptyDiagnosticAnalyzer)];
}
