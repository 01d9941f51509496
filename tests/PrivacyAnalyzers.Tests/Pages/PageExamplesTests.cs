using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Pages;

/// <summary>
/// What the pages of rules show, compiled: each example under "Violations" is found, none under "No violations" is. The examples of a page are
/// statements, members or types that stand on a stage, <c>Stages/ID.cs</c>: what they take as given.
/// </summary>
public sealed partial class PageExamplesTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Claims;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.WebUtilities;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Logging;
        using Microsoft.JSInterop;
        using PrivacyAnalyzers;

        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(Catalogue).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Staged => [.. Stages().Where(name => name.StartsWith("PRIV", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Staged))]
    public async Task Page_ShowsWhatIsFound(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "rules", id + ".md"));
        // What a page takes from another assembly stands last.
        var parts = Read(id).Split("// another assembly\n");
        var stage = parts[0];
        var examples = new[] { "Violations", "No violations" }.SelectMany(heading => Examples(Block(page, heading)).Select((text, index) => (Path: $"/{heading} {index + 1}.cs", Text: text))).ToList();
        var trees = examples.Select(example => Tree(example.Path, OnStage(example.Text, Path.GetFileNameWithoutExtension(example.Path)))).ToList();
        trees.Add(Tree("/Stage.cs", Assembly(Usings + stage)));
        if (stage.Contains(": Shop", StringComparison.Ordinal) || !stage.Contains("class Customer", StringComparison.Ordinal) && !stage.Contains("Buyer", StringComparison.Ordinal))
        {
            trees.Add(Tree("/Shop.cs", Usings + Read("Shop")));
        }

        var found = await FindAsync(trees, stage, parts.Skip(1));
        var wrong = new List<string>();
        foreach (var (path, text) in examples)
        {
            var here = found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == path).ToList();
            wrong.AddRange(here.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)).Select(error => $"does not compile: {error.GetMessage()}\n{text}"));
            if (here.Any(diagnostic => diagnostic.Id == id) != path.StartsWith("/Violations", StringComparison.Ordinal))
            {
                wrong.Add((path[1] == 'V' ? "is not found: " : "is found: ") + text);
            }
        }

        Assert.True(examples.Count >= 10 && wrong.Count == 0, string.Join("\n\n", wrong.Distinct()));
    }

    /// <summary>What the pass about flows reports is shown on a stage; but a body that is given up, which takes pages.</summary>
    [Fact]
    public void EveryPageAboutFlows_HasAStage() =>
        Assert.Empty(new Rules.FlowAnalyzer().OwnRules.Select(rule => rule.Id).Except(["PRIV9004"]).Except(Stages()));

    private static IEnumerable<string> Stages() =>
        typeof(PageExamplesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Stages.", StringComparison.Ordinal)).Select(name => name["Stages.".Length..^".cs".Length]).Order(StringComparer.Ordinal);

    private static string Read(string stage)
    {
        using var stream = typeof(PageExamplesTests).Assembly.GetManifestResourceStream("Stages." + stage + ".cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Block(string page, string heading)
    {
        var section = page[page.IndexOf("## " + heading + "\n", StringComparison.Ordinal)..];
        return Fence().Match(section).Groups[1].Value;
    }

    /// <summary>A blank line parts examples; where there is none, each line is one.</summary>
    private static IEnumerable<string> Examples(string block)
    {
        var examples = block.TrimEnd().Contains("\n\n", StringComparison.Ordinal) ? block.Split("\n\n") : block.Split('\n');
        return examples.Select(example => example.Trim()).Where(example => example.Split('\n').Any(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
    }

    /// <summary>The example in a class of its own: members, types, or statements.</summary>
    private static string OnStage(string text, string name)
    {
        var assembly = string.Join('\n', text.Split('\n').Where(line => line.StartsWith("[assembly:", StringComparison.Ordinal)));
        text = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("[assembly:", StringComparison.Ordinal)));
        var space = "E_" + name.Replace(' ', '_');
        var statements = (BlockSyntax)SyntaxFactory.ParseStatement("{\n" + text + "\n}", options: Options);
        if (statements.ContainsDiagnostics || statements.FullSpan.Length < text.Length)
        {
            return Usings + assembly + "\nnamespace " + space + ";\npublic partial class Example : Stage\n{\n" + text + "\n}\n";
        }

        var returns = statements.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Any(static statement => statement.Expression is not null);
        return Usings + assembly + "\nnamespace " + space + ";\npublic partial class Example : Stage\n{\n    public async " + (returns ? "Task<object?>" : "Task") + " Run()\n    {\n        await Task.Yield();\n" + text + "\n    }\n}\n";
    }

    // Marks of the assembly stand before types, and what holds for all files before everything.
    private static string Assembly(string stage) => string.Join('\n', stage.Split('\n').OrderBy(static line =>
        line.StartsWith("global using ", StringComparison.Ordinal) ? 0 : line.StartsWith("using ", StringComparison.Ordinal) ? 1 : line.StartsWith("[assembly:", StringComparison.Ordinal) ? 2 : 3));

    private static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview);

    private static SyntaxTree Tree(string path, string code) => CSharpSyntaxTree.ParseText(code, Options, path);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(List<SyntaxTree> trees, string stage, IEnumerable<string> others)
    {
        var references = stage.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ? ReferenceSet.AspNetCore100.WithEntityFrameworkCore() : ReferenceSet.AspNetCore100;
        var settings = new CompilationSettings(references, LanguageVersion.Preview, NullableContextOptions.Enable);
        var empty = BaseCompilations.For(settings.References).WithOptions(settings.CompilationOptions(stage.Contains("// a program\n", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        var compilation = empty.AddSyntaxTrees(trees).AddReferences(others.Select(other => empty.WithAssemblyName("Other").AddSyntaxTrees(Tree("/Other.cs", Usings + other)).ToMetadataReference()));
        var state = new SolutionState();
        state.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\n" + string.Join('\n', stage.Split('\n').Where(line => line.StartsWith("// privacy.", StringComparison.Ordinal)).Select(line => line[3..]))));
        var configuration = new AnalyzerConfiguration(state, []);
        return AnalyzerRun.FindAsync(compilation, Analyzers, new AnalyzerOptions([], configuration.Options), withCompiler: true, () => stage);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivacyAnalyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not above the test.");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
