using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Loading;

/// <summary>The command as a process, on a solution of several projects that MSBuild restores and knows.</summary>
public sealed class RestoredSolutionTests
{
    [Fact]
    public async Task EachProject_IsReadAsMSBuildCompilesIt_Once_AndNothingIsWrittenBesideIt()
    {
        using var folder = RestoredSolution.Write();
        var before = Files(folder);
        var run = await ToolProcess.OfAsync(folder.Path, "scan", "Shop.sln", "--format", "json", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        Assert.Equal(before, Files(folder));
        using var report = JsonDocument.Parse(run.Output);
        var root = report.RootElement;
        Assert.Equal("Domain msbuild, Services msbuild, Web msbuild", Projects(root));
        Assert.Equal(RestoredSolution.Sources.Length, root.GetProperty("files").GetInt32());
        Assert.Equal(["Customer.Email"], root.GetProperty("members").EnumerateArray().Select(static member => Text(member, "member")));
        // Each datum is read in one project and used in another, but for the first; a project for two frameworks is told once.
        Assert.Equal(
            [("PRIV2001", "src/Services/Desk.cs", 8), ("PRIV2001", "src/Web/Page.cs", 13), ("PRIV2002", "src/Domain/Customer.cs", 8)],
            root.GetProperty("findings").EnumerateArray().Select(static finding => (Text(finding, "rule"), Text(finding, "file"), finding.GetProperty("line").GetInt32())).Order());
        var unseen = root.GetProperty("notSeen").EnumerateArray().Select(static sentence => sentence.GetString()!).ToList();
        Assert.Contains(unseen, static sentence => sentence.StartsWith("src/Domain/Domain.csproj is compiled for several frameworks, and was read for netstandard2.0 (netstandard2.0, net10.0)", StringComparison.Ordinal));
        Assert.Contains(unseen, static sentence => sentence.StartsWith("1 test project", StringComparison.Ordinal));
        // What a friend may see is known, and so is the package.
        Assert.DoesNotContain(unseen, static sentence => sentence.Contains("what they call is not known", StringComparison.Ordinal));
        Assert.DoesNotContain(unseen, static sentence => sentence.Contains("plain sources", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutThePackage_TheProjectsThatNeedIt_AreReadFromPlainSources_AndSaid()
    {
        using var folder = RestoredSolution.Write();
        var versions = folder.At("Directory.Packages.props");
        File.WriteAllText(versions, File.ReadAllText(versions).Replace("Microsoft.Extensions.Logging.Abstractions", "Nobody.Has.This.Package", StringComparison.Ordinal));
        var services = folder.At("src/Services/Services.csproj");
        File.WriteAllText(services, File.ReadAllText(services).Replace("Microsoft.Extensions.Logging.Abstractions", "Nobody.Has.This.Package", StringComparison.Ordinal));
        var run = await ToolProcess.OfAsync(folder.Path, "scan", "Shop.sln", "--format", "json", "--no-cache");
        Assert.True(run.ExitCode == ExitCodes.Clean, run.ToString());
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("Domain msbuild, Services sources, Web sources", Projects(report.RootElement));
        Assert.Contains("Nobody.Has.This.Package", string.Join(' ', report.RootElement.GetProperty("notSeen").EnumerateArray()), StringComparison.Ordinal);
    }

    /// <summary>On the first day nothing is marked, and no project has the package: what looks personal is asked about all the same, whether a project restores or not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithoutOurPackage_CheckAsksAboutWhatLooksPersonal(bool isPlain)
    {
        using var folder = RestoredSolution.Write();
        var run = await ToolProcess.OfAsync(folder.Path, ["check", "Shop.sln", "--format", "json", "--no-cache", .. isPlain ? ["--no-msbuild"] : Array.Empty<string>()]);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal([("PRIV5001", "src/Domain/Customer.cs")], report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => (Text(finding, "rule"), Text(finding, "file"))));
    }

    private static string Projects(JsonElement report) => string.Join(", ", report.GetProperty("projects").EnumerateArray().Select(static project => Text(project, "name") + " " + Text(project, "read")));

    private static List<string> Files(ScratchFolder folder) => [.. Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
