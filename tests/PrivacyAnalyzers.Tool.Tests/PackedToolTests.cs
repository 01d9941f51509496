using System.Diagnostics;
using System.Reflection;
using PrivacyAnalyzers.Tool.Tests.Loading;
using PrivacyAnalyzers.Tool.Tests.Scanning;

namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>The tool as a user has it: packed, installed from a folder, started as a process.</summary>
public sealed class PackedToolTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task PackedTool_IsInstalled_AndRuns()
    {
        using var folder = UnmarkedShop.Write();
        var root = typeof(PackedToolTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
        await RunAsync(root, "dotnet", 0, "pack", "src/PrivacyAnalyzers.Tool", "--no-build", "--configuration", Configuration, "--output", folder.At("feed"), "-nodeReuse:false");
        var version = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(folder.At("feed"), "*.nupkg")))["PrivacyAnalyzers.Tool.".Length..];
        folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{folder.At("feed")}" /></packageSources></configuration>""");
        await RunAsync(folder.Path, "dotnet", 0, "tool", "install", "PrivacyAnalyzers.Tool", "--version", version, "--tool-path", folder.At("tools"), "--configfile", folder.At("nuget.config"));

        var privacy = Path.Combine(folder.At("tools"), OperatingSystem.IsWindows() ? "privacy.exe" : "privacy");
        Assert.Contains("Customer.Iban goes into a log, by LoggerExtensions.LogDebug", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "scan", "Shop"), StringComparison.Ordinal);
        Assert.Contains("There is no 'nowhere'", await RunAsync(folder.Path, privacy, ExitCodes.CouldNotRun, "check", "nowhere"), StringComparison.Ordinal);
        Assert.Contains("Shop/Privacy.cs: 10 purposes", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "init", "--preset", "ecommerce-fr", "--output", "Shop/Privacy.cs"), StringComparison.Ordinal);
        Assert.Contains("Livrer vos commandes", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "init", "--preset", "ecommerce-fr", "--output", "Shop/Privacy.cs", "--force", "--lang", "fr") + await RunAsync(folder.Path, privacy, ExitCodes.Clean, "map", "Shop"), StringComparison.Ordinal);
        Assert.Contains("no mark says that it is personal data", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "explain", "Customer.Iban", "Shop"), StringComparison.Ordinal);
        Assert.Contains("+    [PersonalData<DeliveryOfGoods>]", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "mark", "Shop", "--purpose", "order", "--only", "Customer.Iban"), StringComparison.Ordinal);
        Assert.Contains("baseline", await RunAsync(folder.Path, privacy, ExitCodes.Clean, "--help"), StringComparison.Ordinal);

        using var solution = RestoredSolution.Write();
        var report = await RunAsync(solution.Path, privacy, ExitCodes.Clean, "scan", "Shop.sln");
        Assert.Contains("3 projects, 4 files", report, StringComparison.Ordinal);
        Assert.Contains("read as MSBuild compiles them", report, StringComparison.Ordinal);
        Assert.Contains("Desk.cs:8 PRIV2001", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesTheCommand_WhateverFileIsRun()
    {
        var help = await RunAsync(AppContext.BaseDirectory, "dotnet", ExitCodes.Clean, typeof(PrivacyCommand).Assembly.Location, "--help");
        Assert.Contains("privacy [command] [options]", help, StringComparison.Ordinal);
        Assert.DoesNotContain("PrivacyAnalyzers.Tool", help, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", await RunAsync(AppContext.BaseDirectory, "dotnet", ExitCodes.Clean, typeof(PrivacyCommand).Assembly.Location, "--version"));
    }

    private static async Task<string> RunAsync(string folder, string command, int expected, params string[] arguments)
    {
        var start = new ProcessStartInfo(command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, "cache");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = await output + await error;
        Assert.True(process.ExitCode == expected, $"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }
}
