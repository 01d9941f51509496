using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy lock</c>.</summary>
internal static class LockCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to; privacy.lock.json beside the solution, project or in the folder by default." };
        var check = new Option<bool>("--check") { Description = "Write nothing, and end with 1 where the file does not say what the code says." };
        var command = new Command("lock", "Writes what the code declares about personal data to privacy.lock.json, so that a change of it is seen in review.");
        loading.AddTo(command);
        command.Add(output);
        command.Add(check);
        command.SetAction((parsed, cancellationToken) => new LockAction(host).RunAsync(new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), parsed.GetValue(output), parsed.GetValue(check)), cancellationToken));
        return command;
    }
}
