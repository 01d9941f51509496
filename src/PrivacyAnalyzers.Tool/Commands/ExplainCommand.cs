using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy explain</c>.</summary>
internal static class ExplainCommand
{
    internal static Command Create(ToolHost host)
    {
        var member = new Argument<string>("member") { Description = "A type and its member, such as Customer.Email; with the namespace where there are several." };
        var loading = new LoadingOptions();
        var side = new Option<string?>("--side") { Description = "What code cannot know; privacy.yaml beside the solution, project or in the folder by default." };
        var language = LanguageOption.Create();
        var command = new Command("explain", "Tells whose a member is, why it is kept, how long, who receives it, how it is erased, and which mark or convention says so.") { member };
        loading.AddTo(command);
        command.Add(side);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new ExplainAction(host).RunAsync(
            new(
                parsed.GetRequiredValue(member),
                new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), "text", Output: null, parsed.GetValue(side), LanguageOption.Read(parsed.GetRequiredValue(language)))),
            cancellationToken));
        return command;
    }
}
