using System.Diagnostics;

namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>Ctrl-C while a command is at work, as a process. Where it stands then is told by what it has opened, never by time.</summary>
public sealed class InterruptionTests
{
    private const string Said = "privacy: stopped before it was done; no file was written.\n";

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public async Task WhileMSBuildIsAsked_ItStops_AndSaysSo(string signal, int exitCode)
    {
        using var folder = Solution();
        folder.Write("bin/dotnet", $"#!/bin/sh\necho asked > '{folder.At("asked")}'\nexec /bin/sleep 600\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await PipeAsync(folder.At("asked"));
        var run = await ToolProcess.StoppedAsync(signal, () => File.ReadAllTextAsync(folder.At("asked")), folder.At("bin"), folder.At("Shop"), "scan", ".", "--output", "report.html", "--format", "html");
        Assert.Equal((exitCode, "", Said), (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(folder.At("Shop/report.html")));
    }

    /// <summary>Nobody reads what it writes: it waits in the system, which hears of no token.</summary>
    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public async Task WhileItHearsNothing_ItStopsAllTheSame_AndSaysSo(string signal, int exitCode)
    {
        // More than a pipe takes.
        using var folder = new ScratchFolder().Write("Customer.cs", "public class Customer { " + string.Concat(Enumerable.Range(0, 4000).Select(static number => $"public string Email{number} {{ get; set; }} = \"\"; ")) + "}");
        var (exit, error) = await ToolProcess.StoppedWhileWritingAsync(signal, folder.Path, "scan", ".", "--no-msbuild", "--no-cache", "--format", "json");
        Assert.Equal((exitCode, Said), (exit, error));
    }

    private static ScratchFolder Solution() =>
        new ScratchFolder().Write("Shop/Shop.csproj", MarkedShop.Project).Write("Shop/Customer.cs", "public class Customer { public string Email { get; set; } = \"\"; }");

    // Whoever opens one end waits for the other.
    private static async Task PipeAsync(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }
}
