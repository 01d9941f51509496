using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Makes a plan of the sources that lie in a folder, with the frameworks of this machine and what is there of packages.</summary>
internal static class PlainPlan
{
    private static readonly string[] AdditionalNames = ["privacy.baseline.json", "PrivacySinks.txt"];

    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebUsings = """

        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    internal static ProjectPlan Of(ProjectFile project, ConcurrentQueue<LoadNote> notes)
    {
        var removed = project.Removed.Select(Glob).ToImmutableArray();
        var sources = SourceFolder.Files(project.Folder, static folder => !SourceFolder.HoldsProject(folder))
            .Where(SourceFolder.IsSource)
            .Where(file => !removed.Any(pattern => pattern.IsMatch(Path.GetRelativePath(project.Folder, file).Replace('\\', '/'))))
            .Concat(project.Linked.Where(static file => SourceFolder.IsSource(file) && File.Exists(file)));
        var plan = Of(project.AssemblyName ?? project.Name, project.Folder, project.FilePath, [.. sources.Distinct(StringComparer.Ordinal)], project.IsNullable, project.HasImplicitUsings ? project.IsWeb ? Usings + WebUsings : Usings : null);
        return plan with { References = plan.References.AddRange(Packages(project, notes)) };
    }

    /// <summary>A folder without a project: everything in it is compiled together.</summary>
    internal static ProjectPlan OfFolder(string folder, Func<string, bool> enters) => Of(
        Path.GetFileName(folder) is { Length: > 0 } name ? name : "sources",
        folder,
        file: null,
        [.. SourceFolder.Files(folder, enters).Where(SourceFolder.IsSource)],
        isNullable: true,
        Usings + WebUsings) with { GuessesPackages = true };

    private static ProjectPlan Of(string name, string folder, string? file, ImmutableArray<string> sources, bool isNullable, string? implied) => new()
    {
        Name = name,
        Folder = folder,
        File = file,
        IsEvaluated = false,
        Sources = sources,
        Implied = implied,
        References = [.. FrameworkReferences.All, .. AbstractionsReference.For(name, [])],
        ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Regular, ["DEBUG", "TRACE", "NET", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]),
        CompilationOptions = new(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable),
        AdditionalFiles = [.. AdditionalNames.Select(additional => Path.Combine(folder, additional)).Where(System.IO.File.Exists)],
        ConfigFiles = [.. ConfigOptions.Above(folder)],
    };

    private static IEnumerable<MetadataReference> Packages(ProjectFile project, ConcurrentQueue<LoadNote> notes)
    {
        var files = new List<string>();
        foreach (var (name, version) in project.Packages.DistinctBy(static package => package.Name, StringComparer.OrdinalIgnoreCase))
        {
            var found = PackageReferences.Files(name, version);
            files.AddRange(found);
            if (found.IsEmpty && !Directory.Exists(Path.Combine(PackageReferences.Folder, name.ToLowerInvariant())))
            {
                notes.Enqueue(new(LoadNoteKind.MissingPackage, project.Name, name));
            }
        }

        return PackageReferences.Of(files);
    }

    private static Regex Glob(string pattern) => new(
        "^" + Regex.Escape(pattern.Replace('\\', '/')).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

}
