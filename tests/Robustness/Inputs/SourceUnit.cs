using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Robustness.Inputs;

/// <summary>Files that are compiled together: path and text.</summary>
internal sealed record SourceUnit(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Logging;
        """;

    /// <summary>All C# files of a folder as one unit, in a fixed order, with paths relative to it.</summary>
    internal static SourceUnit Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(path => !path.Relative.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(path => path.Relative, StringComparer.Ordinal)
            .Select(path => (path.Relative, File.ReadAllText(path.Full)))
            .ToList();
        return files.Count > 0 ? new(Path.GetFileName(root), files) : throw new ArgumentException($"There is no C# file in '{root}'.");
    }

    /// <summary>Neighbouring files, a few at a time: small enough to compile thousands of times.</summary>
    internal IEnumerable<SourceUnit> InPieces(int size) => Files.Chunk(size).Select((piece, index) => new SourceUnit($"{Name}/{index}", piece));

    internal CSharpCompilation Compile() => Workload.Empty.AddSyntaxTrees([.. Files.Select(Parse), CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "ImplicitUsings.cs")]);

    internal static SyntaxTree Parse((string Path, string Text) file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path);
}
