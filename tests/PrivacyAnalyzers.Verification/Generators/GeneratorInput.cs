using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>What a generator is given, for one test.</summary>
internal sealed class GeneratorInput(CSharpTest test, IIncrementalGenerator generator)
{
    private readonly CompilationFactory _factory = new(test.Settings, test.TestState);
    private readonly AnalyzerConfiguration _configuration = new(test.TestState, []);

    public CSharpTest Test => test;

    public IIncrementalGenerator Generator => generator;

    public SyntaxTree Parse(string path, string code) => _factory.Parse(path, code);

    // A build's references are files; an editor's compilations are tried by the analyzer tests.
    public CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
    {
        var form = test.TestState.ReferencedAs == ReferencedAs.Compilation ? ReferencedAs.Compilation : ReferencedAs.Image;
        var compilation = _factory.Create(test.TestState, trees, form);
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(_configuration.Severities));
    }

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        test.TestState.AdditionalFiles.Select(f => new InMemoryText(f.FileName, f.Content)),
        test.Settings.ParseOptions,
        _configuration.Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
