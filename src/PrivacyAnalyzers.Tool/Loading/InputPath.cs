using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>What a path on the command line stands for: the projects, or a folder of sources without any.</summary>
/// <param name="Full">The path, full.</param>
/// <param name="Folder">The folder it is, or stands in.</param>
/// <param name="Projects">The project files, full; empty for sources without any.</param>
/// <param name="Missing">Projects that a solution names and that are not there.</param>
internal sealed record InputPath(string Full, string Folder, ImmutableArray<string> Projects, ImmutableArray<string> Missing)
{
    internal string Name => Path.GetFileNameWithoutExtension(Full.TrimEnd('/', '\\')) is { Length: > 0 } name ? name : Full;

    /// <exception cref="LoadException">There is nothing to look at.</exception>
    internal static InputPath Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            return OfFolder(full);
        }

        if (!File.Exists(full))
        {
            throw new LoadException($"There is no '{path}'.");
        }

        var folder = Path.GetDirectoryName(full)!;
        switch (Path.GetExtension(full).ToLowerInvariant())
        {
            case ".sln" or ".slnx":
                var named = SolutionFile.Projects(full);
                return named.Length == 0
                    ? throw new LoadException($"'{path}' names no C# project.")
                    : new(full, folder, [.. named.Where(File.Exists)], [.. named.Where(static project => !File.Exists(project))]);
            case ".csproj":
                return new(full, folder, [full], []);
            case ".dll" or ".exe":
                throw new LoadException($"'{path}' is a compiled assembly: only sources are read.");
            default:
                throw new LoadException($"'{path}' is no solution (.sln, .slnx), no C# project (.csproj) and no folder.");
        }
    }

    private static InputPath OfFolder(string folder)
    {
        var projects = SourceFolder.Projects(folder).ToImmutableArray();
        return !projects.IsEmpty || SourceFolder.Files(folder, static _ => true).Any(SourceFolder.IsSource)
            ? new(folder, folder, projects, [])
            : throw new LoadException($"There is no C# file in '{folder}' that may be read.");
    }
}
