namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>What MSBuild and NuGet open for a project without being told to: one of them that is no file would keep them waiting.</summary>
internal static class BuildFiles
{
    private static readonly string[] Names =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
        "nuget.config", "NuGet.config", "NuGet.Config",
    ];

    /// <summary>Pipes, sockets and devices among the project file and what is read with it, in its folder and those above.</summary>
    internal static IEnumerable<string> Special(string project)
    {
        var files = new List<string> { project, project + ".user", Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json") };
        for (var at = Directory.GetParent(project); at is not null; at = at.Parent)
        {
            files.AddRange(Names.Select(name => Path.Combine(at.FullName, name)));
        }

        return files.Where(EntryKind.IsSpecial);
    }
}
