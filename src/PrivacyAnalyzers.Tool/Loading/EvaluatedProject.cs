using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>What MSBuild says of a project.</summary>
/// <param name="File">The project file, full.</param>
/// <param name="Arguments">What the compiler would be told.</param>
/// <param name="References">The projects that it references, full.</param>
/// <param name="Outputs">The assemblies that it would make: what others reference it by.</param>
/// <param name="IsTest">Whether it says that it tests.</param>
/// <param name="Implied">The usings that the SDK adds, and the assemblies that the project names as its friends; null where there are none.</param>
internal sealed record EvaluatedProject(string File, ImmutableArray<string> Arguments, ImmutableArray<string> References, ImmutableArray<string> Outputs, bool IsTest, string? Implied)
{
    private const string ConfigSwitch = "/analyzerconfig:";

    private const string UsingsFile = ".GlobalUsings.g.cs";

    private const string AttributesFile = ".AssemblyInfo.cs";

    private const string Friend = "InternalsVisibleTo";

    /// <summary>The framework that it was asked for, of those that it targets; null where it targets one.</summary>
    internal string? OneFramework { get; private init; }

    /// <summary>What stands in the config files that the build wrote for this project: the properties that analyzers may read.</summary>
    internal ImmutableDictionary<string, string> Configs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A file that the build writes and the compiler reads; what is in it is told otherwise.</summary>
    internal static bool IsOfTheBuild(string path) =>
        path.EndsWith(UsingsFile, StringComparison.Ordinal) || path.EndsWith(AttributesFile, StringComparison.Ordinal) || path.EndsWith(".AssemblyAttributes.cs", StringComparison.Ordinal);

    /// <summary>Reads the lines that <c>Evaluation.targets</c> writes; null where the compiler was not asked.</summary>
    internal static EvaluatedProject? Read(IEnumerable<string> lines)
    {
        var values = lines.Select(static line => line.Split('=', 2)).Where(static pair => pair.Length == 2 && pair[1].Length > 0).ToLookup(static pair => pair[0], static pair => pair[1]);
        var arguments = values["arg"].ToImmutableArray();
        return values["project"].FirstOrDefault() is { } file && !arguments.IsEmpty
            ? new(file, arguments, [.. values["reference"].Select(Path.GetFullPath)], [.. values["output"].Distinct()], string.Equals(values["test"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase), ReadImplied(arguments, file))
            {
                Configs = ReadConfigs(arguments, file),
                OneFramework = TargetFrameworks.OneOf(TargetFrameworks.Split(values["frameworks"].FirstOrDefault()), values["framework"].FirstOrDefault()),
            }
            : null;
    }

    // What the build writes stands in the scratch folder, which is gone by the time sources are read.
    private static ImmutableDictionary<string, string> ReadConfigs(ImmutableArray<string> arguments, string project) => arguments
        .Select(static argument => argument.Trim('"'))
        .Where(static argument => argument.StartsWith(ConfigSwitch, StringComparison.Ordinal) && argument.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal))
        .Select(argument => Path.GetFullPath(argument[ConfigSwitch.Length..].Trim('"'), Path.GetDirectoryName(project)!))
        .Distinct()
        .Where(System.IO.File.Exists)
        .ToImmutableDictionary(static path => path, System.IO.File.ReadAllText);

    // Of the attributes that the build writes only those that say who may see what: others tell the version, which changes with each commit.
    private static string? ReadImplied(ImmutableArray<string> arguments, string project)
    {
        var friends = ReadWritten(arguments, project, AttributesFile)?.Split('\n', StringSplitOptions.TrimEntries).Where(static line => line.Contains(Friend, StringComparison.Ordinal)).ToList() ?? [];
        var usings = ReadWritten(arguments, project, UsingsFile);
        return friends.Count == 0 ? usings : string.Join('\n', friends.Prepend(usings ?? ""));
    }

    private static string? ReadWritten(ImmutableArray<string> arguments, string project, string file)
    {
        var path = arguments.Select(static argument => argument.Trim('"')).FirstOrDefault(argument => argument.EndsWith(file, StringComparison.Ordinal));
        var full = path is null ? null : Path.GetFullPath(path, Path.GetDirectoryName(project)!);
        return full is not null && System.IO.File.Exists(full) ? System.IO.File.ReadAllText(full) : null;
    }
}
