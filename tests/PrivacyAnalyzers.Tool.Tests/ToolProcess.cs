using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>One run of the command as a process of its own, as a shell would start it.</summary>
internal sealed record ToolProcess(int ExitCode, string Output, string Error)
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
    private static readonly string Host = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "PrivacyAnalyzers.Tool.exe" : "PrivacyAnalyzers.Tool");

    /// <summary>What it said, on one line: sentences are wrapped to the width of a page.</summary>
    internal string Unwrapped => string.Join(' ', Output.Split('\n').Select(static line => line.Trim()));

    internal static Task<ToolProcess> OfAsync(string folder, params string[] arguments) => RunAsync(folder, Host, [], [typeof(PrivacyCommand).Assembly.Location, .. arguments]);

    /// <summary>As it is installed, with one folder on the path: no SDK, and nothing else either, but for what is in it.</summary>
    internal static Task<ToolProcess> WithPathAsync(string path, string folder, params string[] arguments) =>
        RunAsync(folder, Program, new() { ["PATH"] = path, ["DOTNET_ROOT"] = Root, ["DOTNET_HOST_PATH"] = "" }, arguments);

    /// <summary>As somebody who may not write where the permissions of a file say so: who builds as root on Linux may, otherwise.</summary>
    internal static Task<ToolProcess> BoundByPermissionsAsync(string folder, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync(folder, "setpriv", [], ["--bounding-set=-dac_override,-dac_read_search", Host, typeof(PrivacyCommand).Assembly.Location, .. arguments])
        : OfAsync(folder, arguments);

    /// <summary>As on a disk that is full: no file of its own may become longer than one block.</summary>
    internal static Task<ToolProcess> WithoutSpaceAsync(string folder, params string[] arguments) => RunAsync(
        folder,
        "bash",
        // The runtime writes code to a file in memory, unless told not to.
        new() { ["DOTNET_EnableWriteXorExecute"] = "0" },
        ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash", Host, typeof(PrivacyCommand).Assembly.Location, .. arguments]);

    /// <summary>That it ended with two, one sentence, and nothing that only its authors understand.</summary>
    internal void RefusedWith(string sentence)
    {
        Assert.True(ExitCode == ExitCodes.CouldNotRun, ToString());
        Assert.Contains(sentence, Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => !line.Contains("read from plain sources", StringComparison.Ordinal)), StringComparison.Ordinal);
        HasNoStackTrace();
    }

    internal void HasNoStackTrace()
    {
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", Error, StringComparison.Ordinal);
    }

    /// <summary>As it is installed, with one folder on the path, until it gets a signal.</summary>
    /// <param name="signal">Its name, as <c>kill</c> knows it.</param>
    /// <param name="isReached">Waits until the command is where it is to be stopped.</param>
    /// <param name="path">The folder on the path.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What was typed.</param>
    internal static async Task<ToolProcess> StoppedAsync(string signal, Func<Task> isReached, string path, string folder, params string[] arguments)
    {
        using var process = Process.Start(StartHearing(folder, Program, new() { ["PATH"] = path, ["DOTNET_ROOT"] = Root, ["DOTNET_HOST_PATH"] = "" }, arguments))!;
        var ended = EndAsync(process);
        await Task.WhenAny(isReached(), ended);
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        return await ended;
    }

    /// <summary>Until it gets a signal, which is when it has begun to write what was asked for. Nobody reads the rest.</summary>
    internal static async Task<(int ExitCode, string Error)> StoppedWhileWritingAsync(string signal, string folder, params string[] arguments)
    {
        using var process = Process.Start(StartHearing(folder, Host, [], [typeof(PrivacyCommand).Assembly.Location, .. arguments]))!;
        var error = process.StandardError.ReadToEndAsync();
        var first = new byte[1];
        Assert.Equal(1, await process.StandardOutput.BaseStream.ReadAsync(first));
        Assert.False(process.HasExited);
        using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await error).ReplaceLineEndings("\n"));
    }

    private static async Task<ToolProcess> RunAsync(string folder, string command, Dictionary<string, string> environment, string[] arguments)
    {
        using var process = Process.Start(Start(folder, command, environment, arguments))!;
        return await EndAsync(process);
    }

    private static async Task<ToolProcess> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>A shell that runs tests in the background has them ignore Ctrl-C, and they hand that down: what is to be stopped begins as at a terminal.</summary>
    private static ProcessStartInfo StartHearing(string folder, string command, Dictionary<string, string> environment, string[] arguments) => OperatingSystem.IsLinux()
        ? Start(folder, "/usr/bin/env", environment, ["--default-signal", command, .. arguments])
        : Start(folder, command, environment, arguments);

    private static ProcessStartInfo Start(string folder, string command, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What runs keep for the next is kept apart from that of whoever builds.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Path.GetTempPath(), "privacy-test-cache");
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
