namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Walks over a folder as far as it may be read, without what builds and package managers leave there.</summary>
internal static class SourceFolder
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "packages", "artifacts", "TestResults"];

    /// <summary>The files of the folder and of those below, in ordinal order.</summary>
    /// <param name="folder">Full.</param>
    /// <param name="enters">Which folders below are walked into.</param>
    internal static IEnumerable<string> Files(string folder, Func<string, bool> enters)
    {
        foreach (var file in Read(folder, Directory.EnumerateFiles))
        {
            yield return file;
        }

        foreach (var below in Read(folder, Directory.EnumerateDirectories))
        {
            // What a link leads to is found where it is, or lies elsewhere.
            if (!IsSkipped(Path.GetFileName(below)) && new DirectoryInfo(below).LinkTarget is null && enters(below))
            {
                foreach (var file in Files(below, enters))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>The project files below a folder.</summary>
    internal static IEnumerable<string> Projects(string folder) => Files(folder, static _ => true).Where(static file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));

    internal static bool HoldsProject(string folder) => Read(folder, Directory.EnumerateFiles).Any(static file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));

    internal static bool IsSource(string file) => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsSkipped(string name) => name.StartsWith('.') || Skipped.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static List<string> Read(string folder, Func<string, IEnumerable<string>> read)
    {
        try
        {
            return [.. read(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
