using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy baseline</c>.</summary>
internal static class BaselineCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var prune = new Option<bool>("--prune") { Description = "Add nothing, and drop the entries whose finding is gone." };
        var command = new Command("baseline", "Writes today's findings to privacy.baseline.json beside each project, so that only new ones are reported.");
        loading.AddTo(command);
        command.Add(prune);
        command.SetAction((parsed, cancellationToken) => new BaselineAction(host).RunAsync(new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), parsed.GetValue(prune)), cancellationToken));
        return command;
    }
}
