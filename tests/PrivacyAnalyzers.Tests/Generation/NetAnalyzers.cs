using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>All the analyzers of the SDK that runs the tests, turned on as <c>AnalysisMode=All</c> does.</summary>
internal static class NetAnalyzers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Loaded = new(Load);

    /// <summary>What is found with what was generated, and not without.</summary>
    internal static async Task<IReadOnlyList<string>> FoundBecauseOf(GeneratorRun run)
    {
        Assert.True(Loaded.Value.Length > 150, Loaded.Value.Length + " analyzers found");
        var before = await Find(run.Compilation.RemoveSyntaxTrees(run.Result.GeneratedSources.Select(file => file.SyntaxTree)));
        var after = await Find(run.Compilation);
        Assert.NotEmpty(before);
        return [.. after.Except(before)];
    }

    private static async Task<ImmutableHashSet<string>> Find(Compilation compilation)
    {
        var all = Loaded.Value.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all));
        var found = await compilation.WithAnalyzers(Loaded.Value).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.ToString())];
    }

    // Beside the shared frameworks.
    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var folder = Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(sdk => Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers")).Where(Directory.Exists).Order(StringComparer.Ordinal).Last();
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .SelectMany(file => new AnalyzerFileReference(Path.Combine(folder, file), new Loader()).GetAnalyzers(LanguageNames.CSharp)),
        ];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
