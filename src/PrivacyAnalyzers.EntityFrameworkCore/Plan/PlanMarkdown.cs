using System.Globalization;
using System.Linq;
using System.Text;

namespace PrivacyAnalyzers.EntityFrameworkCore.Plan;

/// <summary>A plan as a text that people review.</summary>
internal static class PlanMarkdown
{
    internal static string Write(PersonalDataPlan plan)
    {
        var text = new StringBuilder();
        Line(text, "# How " + plan.ContextType.Name + " erases people");
        if (plan.Problems.Count > 0)
        {
            Line(text, "");
            Line(text, "## Problems");
            Line(text, "");
            foreach (var problem in plan.Problems)
            {
                Line(text, "- " + problem.Severity + " " + problem);
            }
        }

        foreach (var subject in plan.Subjects)
        {
            Line(text, "");
            Line(text, "## " + subject.Subject.Facts.Name);
            WriteUses(text, subject);
            WriteArchive(text, subject);
            foreach (var step in subject.Steps)
            {
                Line(text, "");
                Line(text, step.Number.ToString(CultureInfo.InvariantCulture) + ". **" + step.Kind + "** `" + step.Table + "`: " + step.Explanation + "." + (step.Columns.Count == 0 ? "" : " Personal data: " + string.Join(", ", step.Columns) + "."));
                Line(text, "   ```sql");
                Line(text, "   " + step.Sql);
                Line(text, "   ```");
            }
        }

        return text.ToString();
    }

    // What may keep rows is part of what would be done.
    private static void WriteUses(StringBuilder text, SubjectPlan subject)
    {
        var uses = subject.Reach.Order.SelectMany(static node => node.Node.Personal).SelectMany(static column => column.Uses)
            .Where(static use => use.Purpose.Basis is LegalBasis.Contract or LegalBasis.LegalObligation)
            .Select(static use => use.Purpose.Key + " (" + use.Purpose.Basis + (use.Retention is null ? "" : ", " + use.Retention + " from " + use.Purpose.From) + (use.Purpose.Archive is null ? "" : ", archive " + use.Purpose.Archive) + ")")
            .Distinct().Order(System.StringComparer.Ordinal).ToList();
        if (uses.Count > 0)
        {
            Line(text, "");
            Line(text, "These purposes may keep a member for a time, and its row with it: " + string.Join(", ", uses) + ".");
        }
    }

    // Where the archive is not restricted, who reviews the plan has to know.
    private static void WriteArchive(StringBuilder text, SubjectPlan subject)
    {
        var nodes = subject.Reach.Order.Where(static node => node.Node.Personal.Exists(static column => column.Uses.Any(static use => use.Purpose.Archive is not null))).Select(static node => node.Node).ToList();
        if (nodes.Count > 0)
        {
            var (archived, others) = (Names(nodes.Where(static node => node.Archive is not null)), Names(nodes.Where(static node => node.Archive is null)));
            Line(text, "");
            Line(text, (archived.Length == 0 ? "" : "Rows that are only kept go into the archive, which everyday queries do not see: " + archived + ".")
                + (others.Length == 0 ? "" : (archived.Length == 0 ? "" : " ") + "Rows that are only kept stay in everyday use, for want of `UsePrivacyArchive`: " + others + "."));
        }
    }

    private static string Names(System.Collections.Generic.IEnumerable<Schema.RowNode> nodes) => string.Join(", ", nodes.Select(static node => "`" + node.Name + "`"));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
