using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_FindsWhatTheCompilerWouldFind()
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("check", folder.Path, "--no-msbuild");
        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("21  PRIV2001 warning  A log shows 'Customer.Email' through 'LoggerExtensions.LogInformation'", run.Output, StringComparison.Ordinal);
        Assert.Contains("from line 20: var address = customer.Email;", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding of 1 rule in 1 project, 1 file, 23 lines.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfCleanCode_EndsWithZero()
    {
        using var folder = new ScratchFolder().Write("One.cs", "class One;");
        var run = await ToolRun.OfAsync("check", folder.Path);
        Assert.Equal((ExitCodes.Clean, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Check_OfNothing_EndsWithTwo_AndASentence()
    {
        var run = await ToolRun.OfAsync("check", "/no/such/place");
        Assert.Equal((ExitCodes.CouldNotRun, "", "privacy: There is no '/no/such/place'.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Check_WithAnUnknownOption_EndsWithTwo_AndASentence()
    {
        var run = await ToolRun.OfAsync("check", "--no-such-thing", "x", "y");
        Assert.Equal((ExitCodes.CouldNotRun, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", ExitCodes.Clean)]
    [InlineData("warning", ExitCodes.Findings)]
    public async Task FailOn_SetsWhatEndsWithOne(string least, int expected)
    {
        using var folder = MarkedShop.Write();
        Assert.Equal(expected, (await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--fail-on", least)).ExitCode);
    }

    [Fact]
    public async Task Level_IsThatOfTheCommandLine()
    {
        using var folder = MarkedShop.Write().Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.PRIV2001.severity = error\n");
        Assert.Contains("PRIV2001 error", (await ToolRun.OfAsync("check", folder.Path, "--no-msbuild")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_ReadsAnnotations()
    {
        using var folder = MarkedShop.Write();
        var run = await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--format", "github");
        Assert.Equal("::warning file=Shop/Welcome.cs,line=21,col=52,endLine=21,title=PRIV2001::A log shows 'Customer.Email' through 'LoggerExtensions.LogInformation'\n", run.Output);
        Assert.Contains("1 finding of 1 rule", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitLab_ReadsACodeQualityReport()
    {
        using var folder = MarkedShop.Write();
        var output = folder.At("gl-code-quality-report.json");
        var run = await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--format", "gitlab", "--output", output);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(output));
        var finding = Assert.Single(report.RootElement.EnumerateArray());
        Assert.Equal(("PRIV2001", "major", "Shop/Welcome.cs", 21), (finding.GetProperty("check_name").GetString(), finding.GetProperty("severity").GetString(),
            finding.GetProperty("location").GetProperty("path").GetString(), finding.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()));
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Json_IsForScripts()
    {
        using var folder = MarkedShop.Write();
        using var report = JsonDocument.Parse((await ToolRun.OfAsync("check", folder.Path, "--no-msbuild", "--format", "json")).Output);
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("M:Shop.Welcome.Greet(Shop.Customer)", finding.GetProperty("symbol").GetString());
        Assert.Equal("Customer.Email", Assert.Single(finding.GetProperty("members").EnumerateArray()).GetString());
    }
}
