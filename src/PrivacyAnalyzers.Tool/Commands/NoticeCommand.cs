using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy notice</c>.</summary>
internal static class NoticeCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var format = new Option<string>("--format", "-f") { Description = "html, a page with a part for each purpose, or text, the few lines beside a form.", DefaultValueFactory = static _ => "html" };
        format.AcceptOnlyFromAmong("html", "text");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to, instead of the terminal." };
        var side = new Option<string?>("--side") { Description = "What code cannot know; privacy.yaml beside the solution, project or in the folder by default." };
        var language = LanguageOption.Create();
        var command = new Command("notice", "Drafts what people are to be told (GDPR articles 13 and 14): a text beside a form, and a part for each purpose.");
        loading.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.Add(side);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new NoticeAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(side), LanguageOption.Read(parsed.GetRequiredValue(language))),
            cancellationToken));
        return command;
    }
}
