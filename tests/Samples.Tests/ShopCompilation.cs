using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tour;

namespace Samples.Tests;

/// <summary>The source of Boutique, compiled in this process with the analyzers and the generator, after a change.</summary>
internal static class ShopCompilation
{
    private const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);
    private static readonly Type[] Components = Assembly.Load("PrivacyAnalyzers").GetTypes().Where(type => !type.IsAbstract).ToArray();

    // What this test project runs on is what the shop was compiled against, but for the shops themselves.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is not ("Boutique" or "Careless" or "Tour" or "Samples.Tests" or "PrivacyAnalyzers"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the analyzers find in the shop with one file changed.</summary>
    /// <param name="file">Relative to the project.</param>
    /// <param name="replace">The change; what it is given is the file's text.</param>
    /// <param name="rules">Rules that the shop's level leaves out, and that are asked all the same.</param>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(string file, Func<string, string> replace, params string[] rules)
    {
        var folder = Path.Combine(SourceCheckout.Find().Root, "samples", "Boutique");
        var changed = Path.GetFullPath(Path.Combine(folder, file));
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(Path.GetFullPath(path) == changed ? replace(File.ReadAllText(path)) : File.ReadAllText(path), Language, path))
            .Append(CSharpSyntaxTree.ParseText(Usings, Language));
        var compilation = CSharpCompilation.Create("Boutique", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(rules.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Warn))));
        var generators = Components.Where(type => typeof(IIncrementalGenerator).IsAssignableFrom(type)).Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: Language).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Assert.Empty(generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var analyzers = Components.Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();
        return await generated.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
    }
}
