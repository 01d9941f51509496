using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Packages that are on this machine anyway, for projects that do not restore: a type that is known says more than one that is not.</summary>
internal static class PackageReferences
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netstandard2.1", "netstandard2.0", "netstandard1.6", "netstandard1.3", "netstandard1.1", "netstandard1.0"];

    internal static string Folder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
        ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The assemblies of a package, of the version asked for or else the newest; empty where nothing of it is here.</summary>
    internal static ImmutableArray<string> Files(string name, string? version)
    {
        var package = Path.Combine(Folder, name.ToLowerInvariant());
        if (!Directory.Exists(package))
        {
            return [];
        }

        var versions = Directory.EnumerateDirectories(package).OrderByDescending(static path => VersionNumber.Of(Path.GetFileName(path))).ThenBy(static path => path, StringComparer.Ordinal).ToList();
        var folder = versions.FirstOrDefault(path => string.Equals(Path.GetFileName(path), version, StringComparison.OrdinalIgnoreCase)) ?? versions.FirstOrDefault();
        return folder is null
            ? []
            : Frameworks.SelectMany(framework => new[] { Path.Combine(folder, "ref", framework), Path.Combine(folder, "lib", framework) })
                .Where(Directory.Exists)
                .Select(static found => Directory.EnumerateFiles(found, "*.dll").Order(StringComparer.Ordinal).ToImmutableArray())
                .FirstOrDefault(static files => !files.IsEmpty, []);
    }

    internal static IEnumerable<MetadataReference> Of(IEnumerable<string> files) => files.DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).Select(static file => LibraryReferences.Of(file));
}
