using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Rules.Consent;

namespace PrivacyAnalyzers.Flow;

/// <summary>Analyses all shapes of a corpus in one compilation, a file and a namespace each: what the compiler binds of the prelude is bound once.</summary>
internal sealed class CorpusRun
{
    private readonly IReadOnlyList<Shape> _shapes;
    private readonly Lazy<Task<ILookup<string, string>>> _found;

    internal CorpusRun(IReadOnlyList<Shape> shapes)
    {
        _shapes = shapes;
        _found = new(FindAsync);
    }

    /// <summary>What is found in a shape, as <c>ID 'text'</c> in source order; errors of the compiler included.</summary>
    internal async Task<IReadOnlyList<string>> FoundInAsync(Shape shape) => [.. (await _found.Value)[shape.Name]];

    /// <summary>What the markup of a shape expects, in the same form.</summary>
    internal static IReadOnlyList<string> Expected(Shape shape)
    {
        var markup = MarkupText.Parse(Corpus.Program(shape), shape.Name);
        return [.. markup.Spans.Select(span => (span.Span, Text: $"{span.Name} '{markup.Code.Substring(span.Span.Start, span.Span.Length)}'")).OrderBy(span => span.Span.Start).Select(span => span.Text)];
    }

    /// <summary>Analyses all shapes, each cut off at one of the points seeded for its text.</summary>
    internal async Task<int> FindHalfTypedAsync(int point)
    {
        var cut = _shapes.Select(shape => (shape.Name, Code: Code(shape))).Select(shape => (shape.Name, shape.Code[..TruncationPoints.Of(shape.Code)[point]])).ToList();
        return (await AnalyzeAsync(cut, withCompiler: false)).Length;
    }

    private static string Code(Shape shape) => MarkupText.Parse(Corpus.Program(shape), shape.Name).Code;

    private async Task<ILookup<string, string>> FindAsync()
    {
        var found = await AnalyzeAsync([.. _shapes.Select(shape => (shape.Name, Code(shape)))], withCompiler: true);
        return found
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("PRIV", StringComparison.Ordinal))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, diagnostic => $"{diagnostic.Id} '{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}'");
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IReadOnlyList<(string Name, string Code)> files, bool withCompiler)
    {
        var settings = new CompilationSettings(ReferenceSet.AspNetCore100, LanguageVersion.Preview, NullableContextOptions.Enable);
        var trees = files.Append(("Prelude.cs", Corpus.Prelude)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, settings.ParseOptions, file.Item1));
        var compilation = BaseCompilations.For(settings.References).WithOptions(settings.CompilationOptions(OutputKind.DynamicallyLinkedLibrary)).AddSyntaxTrees(trees);
        return AnalyzerRun.FindAsync(compilation, [new FlowAnalyzer(), new IgnoredCheckAnalyzer()], new AnalyzerOptions([]), withCompiler, () => "The corpus.");
    }
}
