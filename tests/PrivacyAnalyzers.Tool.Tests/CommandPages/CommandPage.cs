using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Tool.Tests.CommandPages;

/// <summary>The page of a command, and the list of them, as their definitions say.</summary>
/// <param name="root">Where the repository is.</param>
internal sealed partial class CommandPage(string root)
{
    private const string Origin = "<!-- Written from the definition of the command by CommandPageTests (PRIVACY_WRITE_GOLDEN=1): what is edited here is lost. -->\n\n";

    /// <summary>The pages that people wrote, where there are more or others than that of all documents.</summary>
    private static readonly Dictionary<string, string[]> WrittenByHand = new(StringComparer.Ordinal)
    {
        ["scan"] = ["scan.md"],
        ["check"] = ["check.md", "ci.md"],
        ["baseline"] = ["check.md", "baseline.md"],
        ["plan"] = ["documents.md", "data-access.md"],
    };

    internal string Write(Command command)
    {
        var text = new StringBuilder(Origin);
        Append(text, $"# `privacy {command.Name}`\n\n{Escaped(command.Description)}\n\n");
        Append(text, $"```\nprivacy {command.Name}{string.Concat(command.Arguments.Select(Placeholder))} [options]\n```\n");
        if (command.Arguments.Count > 0)
        {
            text.Append("\n| Argument | What it is | Default |\n|---|---|---|\n");
            foreach (var argument in command.Arguments)
            {
                Append(text, $"| `{argument.Name}` | {Escaped(argument.Description)} | {(argument.HasDefaultValue ? Default(argument.GetDefaultValue()) : "has to be said")} |\n");
            }
        }

        text.Append("\n| Option | What it does | Values | Default |\n|---|---|---|---|\n");
        foreach (var option in Shown(command))
        {
            var names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Order(StringComparer.Ordinal)).Select(static name => $"`{name}`"));
            Append(text, $"| {names} | {Escaped(option.Description)} | {Values(option)} | {Default(option)} |\n");
        }

        text.Append("\n| Exit code | Means |\n|---|---|\n");
        foreach (Match code in Code().Matches(File.ReadAllText(Source("ExitCodes.cs"))))
        {
            if (code.Groups["name"].Value != nameof(ExitCodes.Findings) || CanFind(command))
            {
                Append(text, $"| {code.Groups["value"].Value} | {Escaped(code.Groups["summary"].Value)} |\n");
            }
        }

        var pages = WrittenByHand.GetValueOrDefault(command.Name, ["documents.md"]);
        Append(text, $"\nMore about it: {string.Join(", ", pages.Select(static page => $"[{page}](../{page})"))}. [All commands](README.md).\n");
        return text.ToString();
    }

    internal static string WriteList(Command privacy)
    {
        var text = new StringBuilder(Origin);
        Append(text, $"# The command `privacy`\n\n{Escaped(privacy.Description)} In the order in which a team meets them; [the path of a month](../adoption.md) shows them at work.\n\n");
        text.Append("| Command | What it does |\n|---|---|\n");
        foreach (var command in privacy.Subcommands)
        {
            Append(text, $"| [`{command.Name}`]({command.Name}.md) | {Escaped(command.Description)} |\n");
        }

        text.Append("\n`privacy --version` tells which one it is, `privacy COMMAND --help` what stands on these pages.\n");
        return text.ToString();
    }

    internal static IEnumerable<Option> Shown(Command command) => command.Options.Where(static option => !option.Hidden);

    private static void Append(StringBuilder text, FormattableString formatted) => text.Append(formatted.ToString(CultureInfo.InvariantCulture));

    private static string Placeholder(Argument argument) => argument.HasDefaultValue ? $" [<{argument.Name}>]" : $" <{argument.Name}>";

    private static string Values(Option option)
    {
        if (option.ValueType == typeof(bool))
        {
            return "";
        }

        var known = option.GetCompletions(CompletionContext.Empty).Select(static item => item.Label).Order(StringComparer.Ordinal).ToList();
        return known.Count > 0 ? string.Join(", ", known.Select(static value => $"`{value}`")) : option.ValueType == typeof(string[]) ? "one or several" : "one";
    }

    private static string Default(Option option) => option.Required ? "has to be said" : option.HasDefaultValue && option.ValueType != typeof(bool) ? Default(option.GetDefaultValue()) : "";

    private static string Default(object? value) => value is string { Length: > 0 } text ? $"`{text}`" : "";

    private static string Escaped(string? text) => (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>Whether what runs the command ends with that code at all.</summary>
    private bool CanFind(Command command) =>
        File.ReadAllText(Source($"Commands/{char.ToUpperInvariant(command.Name[0])}{command.Name[1..]}Action.cs")).Contains("ExitCodes." + nameof(ExitCodes.Findings), StringComparison.Ordinal);

    private string Source(string file) => Path.Combine(root, "src", "PrivacyAnalyzers.Tool", file);

    [GeneratedRegex(@"<summary>(?<summary>[^<]+)</summary>\s+internal const int (?<name>\w+) = (?<value>\d+);")]
    private static partial Regex Code();
}
