using System.CommandLine;
using System.Reflection;

namespace PrivacyAnalyzers.Tool.Tests.CommandPages;

/// <summary>The pages of the commands say what their definitions say; with PRIVACY_WRITE_GOLDEN=1 they are written.</summary>
public sealed class CommandPageTests
{
    private static readonly string Root = typeof(CommandPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    private static readonly Command Privacy = PrivacyCommand.Create(new(TextWriter.Null, TextWriter.Null, IsInteractive: false, Width: 120, new("dotnet")));

    private static string Folder => Path.Combine(Root, "docs", "commands");

    public static TheoryData<string> Names => [.. Privacy.Subcommands.Select(static command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_SaysWhatTheDefinitionSays(string name) => await SameAsync(name + ".md", new CommandPage(Root).Write(Named(name)));

    [Fact]
    public async Task List_HasEveryCommand() => await SameAsync("README.md", CommandPage.WriteList(Privacy));

    [Fact]
    public void NoPage_IsOfACommandThatIsGone() =>
        Assert.Empty(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Except(Privacy.Subcommands.Select(static command => command.Name + ".md").Append("README.md")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Definition_IsWhollyDescribed(string name)
    {
        var command = Named(name);
        Assert.All(
            new[] { command.Description }.Concat(command.Arguments.Select(static argument => argument.Description)).Concat(CommandPage.Shown(command).Select(static option => option.Description)),
            static description => Assert.EndsWith(".", description, StringComparison.Ordinal));
    }

    private static Command Named(string name) => Privacy.Subcommands.Single(command => command.Name == name);

    private static async Task SameAsync(string page, string text)
    {
        var file = Path.Combine(Folder, page);
        if (Environment.GetEnvironmentVariable("PRIVACY_WRITE_GOLDEN") is { Length: > 0 })
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, text);
        }

        Assert.True(File.Exists(file), $"docs/commands/{page} is not there: run this test with PRIVACY_WRITE_GOLDEN=1");
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), text);
    }
}
