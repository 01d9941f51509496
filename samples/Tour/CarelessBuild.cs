using System.Diagnostics;

namespace Tour;

/// <summary>Compiles the careless shop in a process of its own, from its source, and reads what the compiler logged.</summary>
internal static class CarelessBuild
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<CompilerLog> RunAsync(string projectFolder, string emptyFolder)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = projectFolder };
        // With an output folder of its own the compiler has to run, and the usual folders stay as they are. What it needs was built with this program.
        foreach (var argument in (string[])["build", "--no-restore", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-property:BuildProjectReferences=false", $"-property:FindingsFolder={emptyFolder}"])
        {
            start.ArgumentList.Add(argument);
        }
        // What the outer command told its own build engine would mislead the inner one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        var (exitCode, output) = await RunAsync(start);
        if (exitCode != 0) throw new TourException($"'dotnet build' of the careless shop ended with code {exitCode} and said:{Environment.NewLine}{output}");
        var log = Path.Combine(emptyFolder, "findings.sarif");
        if (!File.Exists(log)) throw new TourException("the careless shop was built, and the compiler left no log of it.");
        return CompilerLog.Read(log, projectFolder);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new TourException($"'{start.FileName}' could not be started ({exception.Message}): is the .NET SDK on the path?");
        }

        using (process)
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(patience.Token);
                var error = process.StandardError.ReadToEndAsync(patience.Token);
                await process.WaitForExitAsync(patience.Token);
                return (process.ExitCode, await output + await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw new TourException($"the build of the careless shop did not end in {Patience.TotalMinutes} minutes.");
            }
        }
    }
}
