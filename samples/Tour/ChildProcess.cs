using System.Diagnostics;

namespace Tour;

/// <summary>A <c>dotnet</c> command, run to its end.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>What it wrote.</returns>
    /// <exception cref="TourException">It could not be started, failed, or took too long.</exception>
    public static async Task<string> RunAsync(string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingFolder,
        };
        // What the outer command told its own build engine would mislead the inner one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Start(start);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            var text = await output + await error;
            return process.ExitCode == 0 ? text : throw new TourException($"'dotnet {arguments[0]}' ended with code {process.ExitCode} and said:{Environment.NewLine}{text}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TourException($"'dotnet {arguments[0]}' did not end in {Patience.TotalMinutes} minutes.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new TourException($"'{start.FileName}' could not be started ({exception.Message}): is the .NET SDK on the path?");
        }
    }
}
