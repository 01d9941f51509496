using System.Diagnostics;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Scanning;
using PrivacyAnalyzers.Tool.Wordings;

namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>What is answered from earlier runs is, to the byte, what a run finds that keeps nothing.</summary>
public sealed class KeptAnswersTests
{
    [Theory]
    [InlineData("scan", true, 1, 14)]
    [InlineData("scan", true, 2, 12)]
    [InlineData("scan", false, 3, 8)]
    [InlineData("check", false, 4, 10)]
    public async Task AfterEachOfManyEdits_TheAnswerIsThatOfAColdRun(string command, bool isLarge, int seed, int steps)
    {
        using var folder = ThreeProjects.Write(isLarge);
        using var cache = new ScratchFolder();
        var edits = new RandomEdits(folder, seed);
        var said = new HashSet<string>();
        for (var step = 0; step < steps; step++)
        {
            var done = edits.Next();
            var cold = await RunAsync(command, folder.Path, "--no-cache");
            var kept = await RunAsync(command, folder.Path, "--cache", cache.Path);
            Assert.True(cold == kept, $"step {step}: {done}\n{cold}\n---\n{kept}");
            said.Add(cold);
        }

        // Edits that change nothing would show nothing.
        Assert.True(said.Count > steps / 3, said.Count + " different answers");
        Assert.NotEmpty(Directory.GetFiles(cache.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SecondRun_FindsNothingAnew(bool isLarge)
    {
        using var folder = ThreeProjects.Write(isLarge);
        using var cache = new ScratchFolder();
        await HitsAsync(folder, cache);
        Assert.Equal(3, await HitsAsync(folder, cache));
    }

    [Fact]
    public async Task EditOfABodyThatCannotMatter_FindsNothingAnew_InLargeCode()
    {
        using var folder = ThreeProjects.Write(isLarge: true);
        using var cache = new ScratchFolder();
        await HitsAsync(folder, cache);
        Replace(folder, "Services/Mailer.cs", "return 2 * by;", "var half = by;\n\n        return 4 * half;");
        Assert.Equal(3, await HitsAsync(folder, cache));
        Replace(folder, "Services/Mailer.cs", "/* one line */", "/* one\nlonger\nline */");
        Assert.Equal(3, await HitsAsync(folder, cache));
        Assert.Equal(await RunAsync("scan", folder.Path, "--no-cache"), await RunAsync("scan", folder.Path, "--cache", cache.Path));
    }

    [Fact]
    public async Task EditOfABodyWithData_FindsThatProjectAnew_InLargeCode()
    {
        using var folder = ThreeProjects.Write(isLarge: true);
        using var cache = new ScratchFolder();
        await HitsAsync(folder, cache);
        Replace(folder, "Data/Customer.cs", "return Email;", "System.Console.WriteLine(Email);\n        return Email;");
        Assert.Equal(2, await HitsAsync(folder, cache));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatAMethodOfAnotherProjectWrites_IsAskedAgain(bool isLarge)
    {
        using var folder = ThreeProjects.Write(isLarge);
        using var cache = new ScratchFolder();
        await HitsAsync(folder, cache);
        Replace(folder, "Data/Customer.cs", "Reset()\n    {", "Reset()\n    {\n        Remarks = \"\";");
        // In large code that body is not read of the project itself.
        Assert.Equal(isLarge ? 1 : 0, await HitsAsync(folder, cache));
        Assert.Equal(await RunAsync("scan", folder.Path, "--no-cache"), await RunAsync("scan", folder.Path, "--cache", cache.Path));
    }

    [Fact]
    public async Task Mark_Baseline_Option_AndLanguage_AreNotMistakenForTheOld()
    {
        using var folder = MarkedShop.Write();
        using var cache = new ScratchFolder();
        await SameAsync();
        await SameAsync("--level", "what");
        folder.Write("Shop/privacy.baseline.json", """{ "version": 1, "findings": [ { "rule": "PRIV2001", "symbol": "M:Shop.Welcome.Greet(Shop.Customer)", "members": "Customer.Email" } ] }""");
        await SameAsync();
        folder.Write("Shop/privacy.baseline.json", """{ "version": 1, "findings": [ { "rule": "PRIV2002", "symbol": "M:Shop.Welcome.Greet(Shop.Customer)", "members": "Customer.Email" } ] }""");
        await SameAsync();
        folder.Write("Shop/PrivacySinks.txt", "Shop.Nothing.Here(0) log\n");
        await SameAsync();
        folder.Write("Shop/.editorconfig", "root = true\n[*.cs]\nprivacy.languages = fr\ndotnet_diagnostic.PRIV5001.severity = warning\n");
        await SameAsync();
        folder.Write("privacy.yaml", "controller: nobody\n");
        await SameAsync();
        Assert.Equal((await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild", "--lang", "fr")).Output, (await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild", "--lang", "fr", "--cache", cache.Path)).Output);
        Assert.Equal((await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild")).Output, (await ToolRun.OfAsync("scan", folder.Path, "--no-msbuild", "--cache", cache.Path)).Output);

        async Task SameAsync(params string[] more)
        {
            var cold = await ToolRun.OfAsync(["check", folder.Path, "--no-msbuild", "--no-cache", .. more]);
            Assert.Equal(cold, await ToolRun.OfAsync(["check", folder.Path, "--no-msbuild", "--cache", cache.Path, .. more]));
            Assert.Equal(cold, await ToolRun.OfAsync(["check", folder.Path, "--no-msbuild", "--cache", cache.Path, .. more]));
        }
    }

    [Fact]
    public async Task TwoProcessesAtOnce_SayTheSame()
    {
        using var folder = ThreeProjects.Write(isLarge: false);
        using var cache = new ScratchFolder();
        var cold = await RunAsync("scan", folder.Path, "--no-cache");
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => InAProcessAsync("scan", folder.Path, "--no-msbuild", "--format", "json", "--cache", cache.Path)));
        Assert.All(both, output => Assert.Equal(cold, output));
        Assert.Equal(3, await HitsAsync(folder, cache));
        Assert.All(Directory.GetFiles(cache.Path), static file => Assert.EndsWith(".privacy", file, StringComparison.Ordinal));
    }

    private static void Replace(ScratchFolder folder, string path, string old, string text)
    {
        var before = File.ReadAllText(folder.At(path));
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(folder.At(path), before.Replace(old, text, StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(string command, string path, params string[] more) =>
        (await ToolRun.OfAsync([command, path, "--no-msbuild", "--format", "json", .. more])).Output;

    private static async Task<int> HitsAsync(ScratchFolder folder, ScratchFolder cache)
    {
        var solution = await new SolutionLoader(new(UseMSBuild: false), new("dotnet")).LoadAsync(folder.Path, CancellationToken.None);
        var kept = new CacheFolder(cache.Path);
        var result = await Scan.RunAsync(solution, kept, done: null, CancellationToken.None);
        Assert.NotEmpty(ScanJson.Write(result, Wording.English));
        return kept.Hits;
    }

    private static async Task<string> InAProcessAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend(typeof(CacheFolder).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.ReplaceLineEndings("\n");
    }
}
