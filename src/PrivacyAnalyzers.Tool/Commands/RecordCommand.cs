using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy record</c>.</summary>
internal static class RecordCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var format = new Option<string>("--format", "-f") { Description = "How it is written: html, json (with terms of the W3C Data Privacy Vocabulary), csv or xlsx (which needs --output).", DefaultValueFactory = static _ => "html" };
        format.AcceptOnlyFromAmong("html", "json", "csv", "xlsx");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to, instead of the terminal." };
        var side = new Option<string?>("--side") { Description = "What code cannot know; privacy.yaml beside the solution, project or in the folder by default." };
        var language = LanguageOption.Create();
        var command = new Command("record", "Writes the record of processing activities (GDPR article 30(1), and 30(2) for what is done on behalf of others) from the marks and privacy.yaml, and shows what neither says.");
        loading.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.Add(side);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new RecordAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(side), LanguageOption.Read(parsed.GetRequiredValue(language))),
            cancellationToken));
        return command;
    }
}
