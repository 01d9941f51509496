using System.CommandLine;
using PrivacyAnalyzers.Discovery;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Defines <c>privacy mark</c>.</summary>
internal static class MarkCommand
{
    internal static Command Create(ToolHost host)
    {
        var loading = new LoadingOptions();
        var purpose = new Option<string?>("--purpose", "-p") { Description = "The purpose that they are marked for: its class, or its key. Not needed where there is one only." };
        var only = new Option<string[]>("--only") { Description = "The members to mark, such as Customer.Email or Customer.*; all that look personal by default.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };
        var confidence = new Option<string>("--confidence") { Description = "How sure it has to be, for members that are not named: high (the name says so wherever it stands), medium (it does in such a type) or low (the type alone does).", DefaultValueFactory = static _ => "medium" };
        confidence.AcceptOnlyFromAmong("high", "medium", "low");
        var apply = new Option<bool>("--apply", "--yes", "-y") { Description = "Write the marks into the sources. Without it, a diff is shown, as 'git apply' reads it, and nothing is written." };
        var language = LanguageOption.Create();
        var command = new Command("mark", "Proposes [PersonalData] marks for what looks personal and is not marked, as a diff; writes those that were accepted. Generated code is left alone.");
        loading.AddTo(command);
        command.Add(purpose);
        command.Add(only);
        command.Add(confidence);
        command.Add(apply);
        command.Add(language);
        command.SetAction((parsed, cancellationToken) => new MarkAction(host).RunAsync(
            new(
                parsed.GetRequiredValue(loading.Path),
                loading.Read(parsed),
                parsed.GetValue(purpose),
                new([.. parsed.GetRequiredValue(only)], Enum.Parse<PresumptionConfidence>(parsed.GetRequiredValue(confidence), ignoreCase: true)),
                parsed.GetValue(apply),
                LanguageOption.Read(parsed.GetRequiredValue(language))),
            cancellationToken));
        return command;
    }
}
