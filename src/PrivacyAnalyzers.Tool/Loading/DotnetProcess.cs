using System.ComponentModel;
using System.Diagnostics;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>The .NET SDK of this machine, as a child process.</summary>
/// <param name="command">Its command: "dotnet", or where it is.</param>
internal sealed class DotnetProcess(string command)
{
    internal async Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Located() is not { } file)
        {
            return NotThere();
        }

        var start = new ProcessStartInfo(file) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the build that started this process has set is about another project.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        // Without a network each source is asked in vain: once is enough.
        start.Environment["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ended.CancelAfter(patience);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(ended.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return new(null, $"'{command}' did not answer within {patience.TotalSeconds:F0} seconds");
            }

            return new(process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (Win32Exception)
        {
            return NotThere();
        }
    }

    private ProcessResult NotThere() => new(null, $"there is no .NET SDK: '{command}' cannot be started");

    // The system would look into the current folder first: what lies there may be a stranger's.
    private string? Located()
    {
        if (Path.GetFileName(command) != command)
        {
            return command;
        }

        var name = OperatingSystem.IsWindows() ? command + ".exe" : command;
        var folders = new[] { Path.GetDirectoryName(Environment.ProcessPath) }.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.OfType<string>().Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
