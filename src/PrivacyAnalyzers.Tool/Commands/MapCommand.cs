using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy map</c>.</summary>
internal static class MapCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The SVG file to write to, instead of the terminal." };
        var side = new Option<string?>("--side") { Description = "What code cannot know; privacy.yaml beside the solution, project or in the folder by default." };
        var language = LanguageOption.Create();
        var command = new Command("map", "Draws people, data, purposes and recipients, and what leads from one to the next, as one SVG page.");
        loading.AddTo(command);
        command.Add(output);
        command.Add(side);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new MapAction(host).RunAsync(
            new(parsed.GetRequiredValue(loading.Path), loading.Read(parsed), "svg", parsed.GetValue(output), parsed.GetValue(side), LanguageOption.Read(parsed.GetRequiredValue(language))),
            cancellationToken));
        return command;
    }
}
