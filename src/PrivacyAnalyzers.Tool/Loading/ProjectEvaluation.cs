using System.Collections.Immutable;
using System.Security;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Asks MSBuild, in one child process for all projects, how each is compiled. Nothing is compiled, and nothing is written beside the sources.</summary>
internal sealed class ProjectEvaluation(DotnetProcess dotnet, bool restores)
{
    private static readonly TimeSpan RestorePatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    /// <summary>The projects that MSBuild knew, by their path; for the others, why not.</summary>
    internal async Task<(ImmutableDictionary<string, EvaluatedProject> Known, Func<string, string> Why)> RunAsync(ImmutableArray<string> projects, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("privacy-").FullName;
        try
        {
            return await RunAsync(projects, scratch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Delete(scratch);
        }
    }

    private async Task<(ImmutableDictionary<string, EvaluatedProject> Known, Func<string, string> Why)> RunAsync(ImmutableArray<string> projects, string scratch, CancellationToken cancellationToken)
    {
        Extract("Evaluation.targets", scratch);
        Extract("Evaluation.Before.props", scratch);
        await File.WriteAllTextAsync(Path.Combine(scratch, "Load.proj"), Load(projects), cancellationToken).ConfigureAwait(false);
        string[] properties =
        [
            "-p:PrivacyScratch=" + scratch,
            "-p:CustomBeforeDirectoryBuildProps=" + Path.Combine(scratch, "Evaluation.Before.props"),
            "-p:CustomAfterMicrosoftCommonTargets=" + Path.Combine(scratch, "Evaluation.targets"),
            "-p:CustomAfterMicrosoftCommonCrossTargetingTargets=" + Path.Combine(scratch, "Evaluation.targets"),
            "-p:NuGetAudit=false",
            // Where the sources come from changes nothing here, and asking fails where a repository is not whole.
            "-p:EnableSourceControlManagerQueries=false",
            "-p:EnableSourceLink=false",
        ];
        string[] quietly = ["-nologo", "-nodeReuse:false", "-v:q", "-m:2", "-tl:off", .. properties];
        var restored = new ProcessResult(0, "");
        var unrestored = projects.Where(static project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"))).ToImmutableArray();
        if (restores && !unrestored.IsEmpty)
        {
            await File.WriteAllTextAsync(Path.Combine(scratch, "Restore.proj"), Restore(unrestored), cancellationToken).ConfigureAwait(false);
            restored = await dotnet.RunAsync(scratch, ["msbuild", Path.Combine(scratch, "Restore.proj"), .. quietly, "-p:TreatWarningsAsErrors=false"], RestorePatience, cancellationToken).ConfigureAwait(false);
        }

        var evaluated = await dotnet.RunAsync(
            scratch,
            ["msbuild", Path.Combine(scratch, "Load.proj"), .. quietly, "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:RunAnalyzers=true"],
            Patience,
            cancellationToken).ConfigureAwait(false);
        var known = Directory.EnumerateFiles(scratch, "*.args")
            .Select(static file => EvaluatedProject.Read(File.ReadLines(file)))
            .OfType<EvaluatedProject>()
            .ToImmutableDictionary(static project => project.File, StringComparer.Ordinal);
        return (known, project => BuildOutput.Why(project, restored, evaluated));
    }

    private static string Load(ImmutableArray<string> projects) =>
        $"""
        <Project DefaultTargets="Load">
          <ItemGroup>
            {string.Join("\n    ", projects.Select(static project => $"<Loaded Include=\"{SecurityElement.Escape(project)}\" />"))}
          </ItemGroup>
          <Target Name="Load">
            <MSBuild Projects="@(Loaded)" Targets="PrivacyLoad" BuildInParallel="true" ContinueOnError="true" StopOnFirstFailure="false" />
          </Target>
        </Project>
        """;

    // All in one graph: asked one by one, each would restore those that it references again.
    private static string Restore(ImmutableArray<string> projects) =>
        $"""
        <Project DefaultTargets="Restore">
          <PropertyGroup>
            <RestoreGraphProjectInput>{SecurityElement.Escape(string.Join(';', projects))}</RestoreGraphProjectInput>
          </PropertyGroup>
          <Import Project="$(MSBuildToolsPath)/NuGet.targets" />
        </Project>
        """;

    private static void Extract(string name, string folder)
    {
        using var resource = typeof(ProjectEvaluation).Assembly.GetManifestResourceStream(name)!;
        using var file = File.Create(Path.Combine(folder, name));
        resource.CopyTo(file);
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // A temporary folder: the system clears it.
        }
    }
}
