using System.Text;
using PrivacyAnalyzers.Diagnostics;

namespace RuleDocs;

/// <summary>Every document that is written from the catalogue.</summary>
internal static class Projection
{
    internal static IEnumerable<Document> Of(Repository repository, IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            yield return Document.Part(repository, $"docs/rules/{rule.Id}.md", "header", PageHeader.For(rule, repository));
        }

        yield return Document.Part(repository, "docs/rules/README.md", "index", Table(rules, page => page + ".md"));
        yield return Document.Part(repository, "README.md", "rules", Table(rules, page => "docs/rules/" + page + ".md"));
        yield return Document.Part(repository, "docs/options.md", "options", Options());
        foreach (var level in Enum.GetValues<PrivacyLevel>())
        {
            yield return Document.Whole(repository, $"src/PrivacyAnalyzers.Package/presets/PrivacyAnalyzers.{level.ToString().ToLowerInvariant()}.globalconfig", Preset.For(level, rules));
        }
    }

    private static string Table(IReadOnlyList<Rule> rules, Func<string, string> link)
    {
        var table = new StringBuilder("| Rule | Finds | Severity | From level | Fix |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            table.Append($"| [{rule.Id}]({link(rule.Id)}) | {rule.Descriptor.Title} | {rule.Severity} | `{rule.LevelName}` | {(rule.Fixes.Count > 0 ? "yes" : "")} |\n");
        }

        return table.ToString();
    }

    private static string Options()
    {
        var table = new StringBuilder("| Key | Values | Default | Where | MSBuild property | Decides |\n|---|---|---|---|---|---|\n");
        foreach (var option in PrivacyOptions.All)
        {
            var values = option.Values.IsEmpty ? "text" : string.Join(", ", option.Values.Select(value => $"`{value}`"));
            var standard = option.Default.Length == 0 ? "none" : $"`{option.Default}`";
            var where = option.PerFolder ? "folder or compilation" : "compilation";
            table.Append($"| `{option.Key}` | {values} | {standard} | {where} | `{option.MSBuildProperty}` | {option.Description} |\n");
        }

        return table.ToString();
    }
}
