using System.Text.RegularExpressions;

namespace PrivacyAnalyzers.Conventions;

/// <summary>The links of a Markdown page that lead to files of the repository.</summary>
internal static partial class MarkdownLinks
{
    internal static IEnumerable<string> Local(string markdown) =>
        from Match match in Link().Matches(CodeBlock().Replace(markdown, ""))
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select target;

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
