using System.Text;

namespace RuleDocs;

/// <summary>The top of a rule's page: what the catalogue knows, and links to the code two clicks away.</summary>
internal static class PageHeader
{
    internal static string For(Rule rule, Repository repository)
    {
        var header = new StringBuilder();
        header.Append($"# {rule.Id}: {rule.Descriptor.Title}\n\n");
        header.Append("| | |\n|---|---|\n");
        header.Append($"| Severity | {rule.Severity} |\n");
        header.Append($"| From level | `{rule.LevelName}` ([options](../options.md)) |\n");
        header.Append($"| Category | {rule.Descriptor.Category} |\n");
        header.Append($"| Analyzer | {Links(rule.Analyzers.SelectMany(type => repository.Find(type.Name + ".cs")))} |\n");
        header.Append($"| Fix | {(rule.Fixes.Count == 0 ? "none" : Links(rule.Fixes.SelectMany(type => repository.Find(type.Name + ".cs"))))} |\n");
        header.Append($"| Tests | {Links(repository.Find(rule.Name + "Tests.cs").Concat(repository.Find(rule.Name + "FixTests.cs")))} |\n\n");
        header.Append($"Message: `{rule.Descriptor.MessageFormat}`\n\n");
        header.Append($"{rule.Descriptor.Description}\n");
        return header.ToString();
    }

    private static string Links(IEnumerable<string> paths) =>
        string.Join(", ", paths.Select(path => $"[{Path.GetFileNameWithoutExtension(path)}](../../{path})"));
}
