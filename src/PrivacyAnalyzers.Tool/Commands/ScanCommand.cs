using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy scan</c>.</summary>
internal static class ScanCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var cache = new CacheOptions(host);
        var format = new Option<string>("--format", "-f") { Description = "How the report is written: text for the terminal, one HTML page, JSON or SARIF 2.1.0.", DefaultValueFactory = static _ => "terminal" };
        format.AcceptOnlyFromAmong("terminal", "html", "json", "sarif");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to, instead of the terminal." };
        var language = new Option<string>("--lang") { Description = "The language of the report: en or fr.", DefaultValueFactory = static _ => "en" };
        language.AcceptOnlyFromAmong("en", "fr");
        var all = new Option<bool>("--all") { Description = "Show everything on the terminal, not only what matters most." };
        var command = new Command("scan", "Shows what looks personal and where it leaves, in code that nobody has marked. Finding something is no failure, and nothing is written beside the sources.");
        loading.AddTo(command);
        cache.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.Add(language);
        command.Add(all);
        command.SetAction((parsed, cancellationToken) => new ScanAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), cache.Read(parsed), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetRequiredValue(language), parsed.GetValue(all)),
            cancellationToken));
        return command;
    }
}
