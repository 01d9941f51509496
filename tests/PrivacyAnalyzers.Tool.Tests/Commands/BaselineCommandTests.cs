namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class BaselineCommandTests
{
    [Fact]
    public async Task Baseline_KeepsWhatIsThere_AndOnlyNewFindingsAreReported()
    {
        using var folder = MarkedShop.Write();
        var written = await ToolRun.OfAsync("baseline", folder.Path, "--no-msbuild");
        Assert.Equal((ExitCodes.Clean, "Shop/privacy.baseline.json: 1 kept, 1 new, 0 dropped.\n"), (written.ExitCode, written.Output));
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                { "rule": "PRIV2001", "symbol": "M:Shop.Welcome.Greet(Shop.Customer)", "members": "Customer.Email" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(folder.At("Shop/privacy.baseline.json")));
        Assert.Equal(ExitCodes.Clean, (await ToolRun.OfAsync("check", folder.Path, "--no-msbuild")).ExitCode);

        folder.Write("Shop/Bye.cs", "using PrivacyAnalyzers; namespace Shop; public static class Bye { public static void Say(Customer customer) => System.Console.WriteLine(customer.Email); }");
        var check = await ToolRun.OfAsync("check", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.Findings, check.ExitCode);
        Assert.Contains("PRIV2002", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIV2001", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prune_DropsWhatIsGone_AndAddsNothing()
    {
        using var folder = MarkedShop.Write().Write("Shop/privacy.baseline.json", """
            { "version": 1, "findings": [ { "rule": "PRIV2002", "symbol": "M:Shop.Welcome.Greet(Shop.Customer)", "members": "Customer.Email" } ] }
            """);
        var run = await ToolRun.OfAsync("baseline", folder.Path, "--no-msbuild", "--prune");
        Assert.Equal("Shop/privacy.baseline.json: 0 kept, 0 new, 1 dropped.\n", run.Output);
        Assert.DoesNotContain("PRIV", await File.ReadAllTextAsync(folder.At("Shop/privacy.baseline.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenBaseline_IsLeftAsItIs_AndSaid()
    {
        using var folder = MarkedShop.Write().Write("Shop/privacy.baseline.json", "{ \"version\": ");
        var run = await ToolRun.OfAsync("baseline", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.CouldNotRun, run.ExitCode);
        Assert.Contains("Shop/privacy.baseline.json cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"version\": ", await File.ReadAllTextAsync(folder.At("Shop/privacy.baseline.json")));
    }
}
