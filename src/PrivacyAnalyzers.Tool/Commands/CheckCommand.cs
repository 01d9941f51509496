using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy check</c>.</summary>
internal static class CheckCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var cache = new CacheOptions(host);
        var format = new Option<string>("--format", "-f") { Description = "How findings are written: text for the terminal, SARIF 2.1.0, JSON, GitHub annotations or GitLab Code Quality.", DefaultValueFactory = static _ => "terminal" };
        format.AcceptOnlyFromAmong("terminal", "sarif", "json", "github", "gitlab");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to, instead of the terminal." };
        var level = new Option<string?>("--level") { Description = "How much is asked, whatever the projects say: what (where data go), why (purposes, consent, retention), whole (erasure, storage) or strict. Without it, privacy.level of each project." };
        level.AcceptOnlyFromAmong("what", "why", "whole", "strict");
        var failOn = new Option<string>("--fail-on") { Description = "The least severity that makes the exit code 1: error, warning or info.", DefaultValueFactory = static _ => "warning" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info");
        var command = new Command("check", "Runs all rules over a solution, as the compiler does: options, severities, reviews and baselines hold.");
        loading.AddTo(command);
        cache.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.Add(level);
        command.Add(failOn);
        command.SetAction((parsed, cancellationToken) => new CheckAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), cache.Read(parsed), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(level), parsed.GetRequiredValue(failOn)),
            cancellationToken));
        return command;
    }
}
