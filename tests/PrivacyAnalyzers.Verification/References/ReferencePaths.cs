using System.Collections.Immutable;
using System.Reflection;

namespace PrivacyAnalyzers.Verification;

/// <summary>Finds what the build restored and compiled; the project file writes the roots into the assembly.</summary>
internal static class ReferencePaths
{
    public static string Abstractions(string framework)
        => Existing(Path.Combine(Root("AbstractionsOutput"), framework, "PrivacyAnalyzers.Abstractions.dll"));

    public static ImmutableArray<string> Package(string id, string version, string folder)
    {
        var directory = Path.Combine(Root("NuGetPackageRoot"), id.ToLowerInvariant(), version, folder);
        if (!Directory.Exists(directory))
            throw new VerificationException($"The package {id} {version} is not restored: no directory {directory}.");
        return [.. Directory.EnumerateFiles(directory, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static string Existing(string path)
        => File.Exists(path) ? path : throw new VerificationException($"Not built: {path}.");

    private static string Root(string key)
        => typeof(ReferencePaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value
           ?? throw new VerificationException($"The build left no {key} in the assembly.");
}
