using System.CommandLine;
using PrivacyAnalyzers.Tool.Presets;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy init</c>.</summary>
internal static class InitCommand
{
    internal static Command Create(ToolHost host)
    {
        var path = new LoadingOptions().Path;
        var preset = new Option<string>("--preset", "-p") { Description = "The kind of program: ecommerce-fr, saas or hr.", Required = true };
        preset.AcceptOnlyFromAmong([.. Preset.All.Select(static known => known.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The C# file to write to; Privacy.cs beside the project by default." };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var language = LanguageOption.Create();
        var command = new Command("init", "Writes Privacy.cs with the purposes that a kind of program usually has, and a privacy.yaml for what code cannot know. Each legal choice is marked to be validated.")
        {
            path,
            preset,
            output,
            force,
            language,
        };
        command.SetAction((parsed, cancellationToken) => new InitAction(host).RunAsync(
            new(parsed.GetRequiredValue(path), parsed.GetRequiredValue(preset), parsed.GetValue(output), parsed.GetValue(force), LanguageOption.Read(parsed.GetRequiredValue(language))),
            cancellationToken));
        return command;
    }
}
