using System.Reflection;

namespace PrivacyAnalyzers.Conventions;

/// <summary>The files of this repository, as written by hand: nothing built, nothing generated.</summary>
internal static class Checkout
{
    internal static string Root { get; } =
        typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>Files under a folder, relative to the root, with forward slashes, in ordinal order.</summary>
    internal static IReadOnlyList<string> Files(string folder, string pattern) =>
        [
            .. (from path in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
                where !relative.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git")
                select relative).Order(StringComparer.Ordinal),
        ];

    internal static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath)).ReplaceLineEndings("\n");

    internal static int Lines(string relativePath) => Read(relativePath).TrimEnd('\n').Split('\n').Length;

    internal static bool Exists(string relativePath) => File.Exists(Path.Combine(Root, relativePath));
}
