namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class LockCommandTests
{
    private const string Expected = """
        {
          "version": 1,
          "controller": null,
          "purposes": [
            { "key": "Shop.Orders", "basis": "Contract", "description": "Deliver your order", "retention": "P5Y", "from": "LastActivity", "recipients": [] }
          ],
          "types": [
            { "name": "Shop.Customer", "rights": [], "members": [
              { "name": "Email", "category": "EmailAddress", "purposes": { "Shop.Orders": "P5Y" } }
            ] }
          ]
        }

        """;

    [Fact]
    public async Task Lock_IsWritten_CheckedAndCompared()
    {
        using var folder = MarkedShop.Write();
        Assert.Equal(ExitCodes.Findings, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        var written = await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild");
        Assert.Equal((ExitCodes.Clean, "privacy.lock.json: 1 purposes, 1 members of 1 types.\n"), (written.ExitCode, written.Output));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(folder.At("privacy.lock.json")));
        Assert.Equal(ExitCodes.Clean, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        Assert.Equal((ExitCodes.Clean, ""), await DiffAsync(folder));

        folder.Write("Shop/Visit.cs", "using PrivacyAnalyzers; namespace Shop; public sealed class Visit { [PersonalData<Orders>] public string IpAddress { get; set; } = \"\"; }");
        Assert.Equal(ExitCodes.Findings, (await ToolRun.OfAsync("lock", folder.Path, "--no-msbuild", "--check")).ExitCode);
        var (exitCode, comment) = await DiffAsync(folder, "--lang", "fr");
        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("- Nouveau : `Visit.IpAddress` (identifiant en ligne), pour *Shop.Orders*\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingOrBrokenLock_IsSaid()
    {
        using var folder = MarkedShop.Write();
        var missing = await ToolRun.OfAsync("diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, missing.ExitCode);
        Assert.Contains("There is no lock file", missing.Error, StringComparison.Ordinal);
        folder.Write("privacy.lock.json", "{ \"version\": ");
        var broken = await ToolRun.OfAsync("diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, broken.ExitCode);
        Assert.Contains("cannot be read", broken.Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> DiffAsync(ScratchFolder folder, params string[] options)
    {
        var run = await ToolRun.OfAsync(["diff", folder.At("privacy.lock.json"), folder.Path, "--no-msbuild", .. options]);
        return (run.ExitCode, run.Output);
    }
}
