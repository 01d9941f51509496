using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>Compiles and analyses sources of a test and compares what is found with what is expected.</summary>
internal sealed class SourceVerification
{
    private readonly CSharpTest _test;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly ImmutableArray<DiagnosticDescriptor> _descriptors;
    private readonly AnalyzerConfiguration _configuration;

    public SourceVerification(CSharpTest test, IReadOnlyList<(string FileName, string Content)>? additionalFiles = null)
    {
        _test = test;
        _analyzers = test.Analyzers();
        _descriptors = [.. _analyzers.SelectMany(a => a.SupportedDiagnostics)];
        _configuration = new(test.TestState, _descriptors);
        Factory = new(test.Settings, test.TestState);
        AnalyzerOptions = new(
            [.. (additionalFiles ?? test.TestState.AdditionalFiles).Select(f => (AdditionalText)new InMemoryText(f.FileName, f.Content))], _configuration.Options);
    }

    public CompilationFactory Factory { get; }

    public AnalyzerOptions AnalyzerOptions { get; }

    /// <summary>The forms in which the test's other assemblies are referenced, one run each.</summary>
    public IEnumerable<ReferencedAs> Forms => _test.TestState switch
    {
        { AdditionalProjectReferences.Count: 0 } => [ReferencedAs.Compilation],
        { ReferencedAs: ReferencedAs.Both } => [ReferencedAs.Compilation, ReferencedAs.Image],
        var state => [state.ReferencedAs],
    };

    /// <summary>The same with other additional files: a fix may change them.</summary>
    public SourceVerification WithAdditionalFiles(IReadOnlyList<(string FileName, string Content)> files) => new(_test, files);

    /// <exception cref="VerificationException">Something was found that is not expected, or the reverse.</exception>
    public async Task VerifyAsync(string what, IReadOnlyList<(string Path, string Content)> sources, IEnumerable<DiagnosticResult> listed)
    {
        var parsed = sources.Select(s => (s.Path, Markup: MarkupText.Parse(s.Content, s.Path))).ToList();
        var expected = ExpectedDiagnostics.Read(parsed, listed, _descriptors);
        var codes = parsed.Select(p => (p.Path, p.Markup.Code)).ToList();
        foreach (var form in Forms)
        {
            var actual = await FindAsync(codes, form).ConfigureAwait(false);
            var matching = DiagnosticMatching.Of(expected, actual);
            if (matching.Missing.IsEmpty && matching.Unexpected.IsEmpty)
                continue;
            var note = _test.TestState.AdditionalProjectReferences.Count > 0 ? $"(The other assemblies are referenced as {form}.)" : null;
            throw new VerificationException(FailureReport.Write(what, matching, actual, codes, note));
        }
    }

    /// <summary>Analyses the sources cut off at twenty points; gives the number of findings.</summary>
    /// <exception cref="VerificationException">Something was thrown.</exception>
    public async Task<int> RunHalfTypedAsync()
    {
        var sources = _test.TestState.Sources.Select(s => (s.FileName, MarkupText.Parse(s.Content, s.FileName).Code)).ToList();
        var form = Forms.First();
        var empty = Compile([], form);
        var findings = 0;
        foreach (var (where, code, trees) in HalfTypedSources.Of(sources, Factory.Parse))
        {
            var compilation = Generate(empty.AddSyntaxTrees(trees), []);
            var found = await AnalyzerRun.FindAsync(compilation, _analyzers, AnalyzerOptions, withCompiler: false, () => $"Half-typed: {where}:\n{code}⟨end⟩\n")
                .ConfigureAwait(false);
            findings += found.Length;
        }

        return findings;
    }

    /// <summary>All diagnostics the test looks at, in source order.</summary>
    public Task<ImmutableArray<Diagnostic>> FindAsync(IEnumerable<(string Path, string Code)> codes, ReferencedAs form)
        => FindAsync([.. codes.Select(c => Factory.Parse(c.Path, c.Code))], form);

    /// <summary>All diagnostics the test looks at, in source order; without the compiler's own where nobody asks for them.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(IReadOnlyList<SyntaxTree> trees, ReferencedAs form, bool withCompiler = true)
    {
        var generatorDiagnostics = new List<Diagnostic>();
        var compilation = Generate(Compile(trees, form), generatorDiagnostics);
        var found = await AnalyzerRun.FindAsync(compilation, _analyzers, AnalyzerOptions, withCompiler, () => string.Join("\n-----\n", trees)).ConfigureAwait(false);
        var order = trees.Select((tree, index) => (tree, index)).ToDictionary(p => p.tree, p => p.index);
        return
        [
            .. found.Concat(generatorDiagnostics).Where(IsLookedAt)
                .OrderBy(d => d.Location.SourceTree is { } tree ? order.GetValueOrDefault(tree, int.MaxValue) : -1)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    private CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, ReferencedAs form)
    {
        var compilation = Factory.Create(_test.TestState, trees, form);
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(_configuration.Severities));
    }

    private Compilation Generate(Compilation compilation, List<Diagnostic> diagnostics)
    {
        if (_test.SourceGenerators.Count == 0)
            return compilation;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            _test.SourceGenerators.Select(g => g.AsSourceGenerator()),
            AnalyzerOptions.AdditionalFiles,
            _test.Settings.ParseOptions,
            _configuration.Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);
        diagnostics.AddRange(reported);
        return updated;
    }

    private bool IsLookedAt(Diagnostic diagnostic)
    {
        if (_test.DisabledDiagnostics.Contains(diagnostic.Id) || diagnostic.IsSuppressed)
            return false;
        if (_descriptors.Any(d => d.Id == diagnostic.Id) || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))
            return true;
        var least = _test.CompilerDiagnostics switch
        {
            CompilerDiagnostics.None => (DiagnosticSeverity)int.MaxValue,
            CompilerDiagnostics.Errors => DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Hidden,
        };
        return diagnostic.Severity >= least;
    }
}
