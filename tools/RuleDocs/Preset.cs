using System.Text;
using PrivacyAnalyzers.Diagnostics;

namespace RuleDocs;

/// <summary>
/// The configuration of one level. It sets the level only: a severity written here would count as the user's own and outlive a folder that
/// asks for less. What the level asks is listed in comments.
/// </summary>
internal static class Preset
{
    internal static string For(PrivacyLevel level, IReadOnlyList<Rule> rules)
    {
        var name = level.ToString().ToLowerInvariant();
        var preset = new StringBuilder();
        preset.Append("# Written by tools/RuleDocs from the catalogue: do not edit.\n");
        preset.Append("# A project takes it with <PrivacyLevel>").Append(name).Append("</PrivacyLevel>; any file of its own wins.\n");
        preset.Append("is_global = true\nglobal_level = -1\n\n");
        preset.Append("privacy.level = ").Append(name).Append("\n\n");
        preset.Append("# Asked at this level, with their severities:\n");
        foreach (var rule in rules.Where(rule => rule.Level <= level))
        {
            preset.Append($"#   {rule.Id} {rule.Severity.ToLowerInvariant(),-10} {rule.Descriptor.Title}\n");
        }

        return preset.ToString();
    }
}
