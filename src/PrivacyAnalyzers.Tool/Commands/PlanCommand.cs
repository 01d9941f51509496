using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy plan</c>.</summary>
internal static class PlanCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var context = new Option<string?>("--context") { Description = "The context to plan for, by its name; all of them by default." };
        var output = new Option<string?>("--output", "-o") { Description = "The Markdown file to write to, instead of the terminal." };
        var language = LanguageOption.Create();
        var command = new Command("plan", "Writes in which order the rows of a person go, for each DbContext, and what stands in the way: as Markdown, from types and marks alone.");
        loading.AddTo(command);
        command.Add(context);
        command.Add(output);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new PlanAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), "markdown", parsed.GetValue(output), Side: null, LanguageOption.Read(parsed.GetRequiredValue(language))),
            parsed.GetValue(context),
            cancellationToken));
        return command;
    }
}
