namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Paths as they are shown: relative to the root of the repository, with forward slashes, the same on every machine.</summary>
internal sealed class RelativePaths
{
    private RelativePaths(string root) => Root = root;

    internal string Root { get; }

    /// <summary>Relative to the nearest folder that holds a repository; else to the folder itself.</summary>
    internal static RelativePaths Of(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return new(at.FullName);
            }
        }

        return new(folder);
    }

    /// <summary>The path from the root, whether it lies below it or not: what tells files apart that are shown by the same name.</summary>
    internal string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    internal string Show(string path)
    {
        if (path.Length == 0 || !Path.IsPathFullyQualified(path))
        {
            return path.Replace('\\', '/');
        }

        var relative = Relative(path);
        return !relative.StartsWith("../", StringComparison.Ordinal) ? relative : Path.GetFileName(path);
    }
}
