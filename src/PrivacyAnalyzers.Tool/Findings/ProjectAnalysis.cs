using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>Runs analyzers over one project, as a compiler does.</summary>
internal sealed class ProjectAnalysis(ImmutableArray<DiagnosticAnalyzer> analyzers, RelativePaths paths)
{
    /// <summary>What the command line says instead of the options of the project.</summary>
    internal ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is taken for personal data without a mark.</summary>
    internal PresumedMarks? PresumedMarks { get; init; }

    /// <summary>Whether findings that a baseline keeps are left out, as the compiler leaves them out.</summary>
    internal bool HonoursBaseline { get; init; } = true;

    /// <summary>All that it is asked, in words.</summary>
    internal string Asked => string.Join('\n', analyzers.Select(static analyzer => analyzer.GetType().FullName)
        .Concat(Options.Select(static option => option.Key + "=" + option.Value).Order(StringComparer.Ordinal))
        .Append(HonoursBaseline ? "baseline" : "")
        .Append(PresumedMarks is null ? "" : "presumed"));

    internal Task<ProjectFindings> RunAsync(LoadedProject project, CancellationToken cancellationToken) => RunAsync(project, only: null, cancellationToken);

    /// <param name="project">The project.</param>
    /// <param name="only">The files that are looked at; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<ProjectFindings> RunAsync(LoadedProject project, IReadOnlyCollection<SyntaxTree>? only, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentQueue<string>();
        var provider = PresumedMarks is { } presumed ? new AnalysisOptions.Presuming(project.Options, Options, presumed) : new AnalysisOptions(project.Options, Options);
        var options = new AnalyzerOptions([.. project.AdditionalFiles.Where(file => HonoursBaseline || !BaselineFiles.Is(file.Path))], provider);
        var compilation = PresumedMarks is null ? Generate(project.Compilation, options, cancellationToken) : project.Compilation;
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options,
            (exception, analyzer, _) => failures.Enqueue(analyzer.GetType().Name + ": " + exception.GetType().Name + ": " + exception.Message),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var found = only is null ? await run.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false) : await InAsync(only, run, cancellationToken).ConfigureAwait(false);
        return new(
            [
                .. found.Where(static diagnostic => diagnostic.Id != "AD0001")
                    .Select(diagnostic => FindingReader.Read(diagnostic, compilation, project, paths))
                    .OfType<Finding>(),
            ],
            [.. failures.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static async Task<ImmutableArray<Diagnostic>> InAsync(IEnumerable<SyntaxTree> files, CompilationWithAnalyzers run, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            var result = await run.GetAnalysisResultAsync(run.Compilation.GetSemanticModel(file), filterSpan: null, cancellationToken).ConfigureAwait(false);
            found.AddRange(result.GetAllDiagnostics().Where(diagnostic => diagnostic.Location.SourceTree == file));
        }

        return found.ToImmutable();
    }

    // Code that calls what is generated is only whole with it.
    private static Compilation Generate(CSharpCompilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (compilation.ReferencedAssemblyNames.All(static name => name.Name != WellKnownNames.AbstractionsAssembly))
        {
            return compilation;
        }

        var parse = (CSharpParseOptions)(compilation.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default);
        CSharpGeneratorDriver
            .Create([new PrivacyGenerator().AsSourceGenerator(), new InventoryGenerator().AsSourceGenerator()], options.AdditionalFiles, parse, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
        return generated;
    }
}
