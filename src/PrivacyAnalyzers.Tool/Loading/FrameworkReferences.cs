using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>The assemblies of .NET and ASP.NET Core on this machine: reference packs of an SDK, or the framework that runs this program.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Found = new(Find);

    internal static ImmutableArray<MetadataReference> All => Found.Value;

    /// <summary>Whether there is an assembly of that file name.</summary>
    internal static bool Have(string file) => All.Any(reference => string.Equals(Path.GetFileName(reference.Display), file, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<MetadataReference> Find()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(runtime)!)!;
        var root = Path.GetDirectoryName(shared)!;
        var core = Pack(root, "Microsoft.NETCore.App.Ref") ?? runtime;
        var web = Pack(root, "Microsoft.AspNetCore.App.Ref") ?? Newest(Path.Combine(shared, "Microsoft.AspNetCore.App"));
        // Of an assembly that both have, the first: two would make its types ambiguous.
        var files = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in new[] { core, web }.OfType<string>().SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Where(IsManaged))
        {
            files.TryAdd(Path.GetFileName(file), file);
        }

        return [.. files.Values.Select(static file => MetadataReference.CreateFromFile(file))];
    }

    private static string? Pack(string root, string name) =>
        Newest(Path.Combine(root, "packs", name)) is { } pack && Directory.Exists(Path.Combine(pack, "ref")) ? Newest(Path.Combine(pack, "ref")) : null;

    private static string? Newest(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).OrderBy(static path => VersionNumber.Of(Path.GetFileName(path).Replace("net", "", StringComparison.Ordinal))).LastOrDefault()
        : null;

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
