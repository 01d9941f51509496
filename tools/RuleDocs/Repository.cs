namespace RuleDocs;

/// <summary>Where things are in the repository: found by file name, so that a move needs no edit here.</summary>
internal sealed class Repository(string root)
{
    private readonly Lazy<ILookup<string, string>> _sources = new(() => Sources(root).ToLookup(path => Path.GetFileName(path), StringComparer.Ordinal));

    internal string Root => root;

    /// <summary>The files of that name, relative to the root, with forward slashes.</summary>
    internal IEnumerable<string> Find(string fileName) => _sources.Value[fileName].Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources(string root) =>
        from folder in new[] { "src", "tests" }
        from path in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(root, path).Replace('\\', '/')
        where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
        select relative;
}
