using System.CommandLine;
using System.CommandLine.Help;
using PrivacyAnalyzers.Tool.Commands;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool;

/// <summary>The command <c>privacy</c>.</summary>
internal static class PrivacyCommand
{
    // Not a root command: that would be named after the file that is run.
    internal static Command Create(ToolHost host) => new("privacy", "Shows where personal data go in a .NET solution.")
    {
        new HelpOption(),
        new VersionOption(),
        ScanCommand.Create(host),
        InitCommand.Create(host),
        MarkCommand.Create(host),
        CheckCommand.Create(host),
        BaselineCommand.Create(host),
        LockCommand.Create(host),
        DiffCommand.Create(host),
        RecordCommand.Create(host),
        NoticeCommand.Create(host),
        MapCommand.Create(host),
        PlanCommand.Create(host),
        ExplainCommand.Create(host),
    };

    internal static async Task<int> RunAsync(string[] arguments, ToolHost host)
    {
        using var interruption = new Interruption();
        try
        {
            if (Array.Exists(arguments, string.IsNullOrWhiteSpace))
            {
                throw new LoadException("An argument is empty: perhaps a variable that has no value.");
            }

            var parsed = Create(host).Parse(arguments);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    await host.Error.WriteLineAsync("privacy: " + error.Message).ConfigureAwait(false);
                }

                await host.Error.WriteLineAsync("'privacy --help' tells what there is.").ConfigureAwait(false);
                return ExitCodes.CouldNotRun;
            }

            // The signals are ours (Interruption): the library would end without a word.
            return await interruption.RunAsync(stop => parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = host.Out, Error = host.Error }, stop), host).ConfigureAwait(false);
        }
        catch (LoadException nothing)
        {
            await host.Error.WriteLineAsync("privacy: " + nothing.Message).ConfigureAwait(false);
            return ExitCodes.CouldNotRun;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync("privacy: " + failure.Message).ConfigureAwait(false);
            return ExitCodes.CouldNotRun;
        }
        catch (Exception defect)
        {
            await host.Error.WriteLineAsync($"privacy: this should not have happened, and is a defect of this program: {defect.GetType().Name}: {defect.Message}").ConfigureAwait(false);
            if (Environment.GetEnvironmentVariable("PRIVACY_TRACE") is { Length: > 0 })
            {
                await host.Error.WriteLineAsync(defect.StackTrace).ConfigureAwait(false);
            }

            return ExitCodes.CouldNotRun;
        }
    }
}
