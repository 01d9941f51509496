using System.CommandLine;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy diff</c>.</summary>
internal static class DiffCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var before = new Argument<string>("before") { Description = "A privacy.lock.json: what was declared." };
        var after = new Argument<string>("after") { Description = "Another lock file, or the solution, project or folder to read.", DefaultValueFactory = static _ => "." };
        var language = LanguageOption.Create();
        var command = new Command("diff", "Tells what changed about personal data, as a short comment for a pull request; nothing where nothing changed.")
        {
            before, after, language, loading.NoMSBuild, loading.NoRestore, loading.IncludeTests,
        };
        command.SetAction((parsed, cancellationToken) => new DiffAction(host).RunAsync(
            new(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), loading.Read(parsed), LanguageOption.Read(parsed.GetRequiredValue(language))), cancellationToken));
        return command;
    }
}
