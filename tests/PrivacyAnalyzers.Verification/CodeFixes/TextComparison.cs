using System.Text;

namespace PrivacyAnalyzers.Verification;

/// <summary>Compares files by path and prints what differs, the actual text in full.</summary>
internal static class TextComparison
{
    /// <exception cref="VerificationException">A file differs, is missing or is too many.</exception>
    public static void Verify(string what, IReadOnlyDictionary<string, string> actual, IEnumerable<(string Path, string Content)> expected)
    {
        var report = new StringBuilder();
        var wanted = expected.ToDictionary(e => e.Path, e => e.Content.ReplaceLineEndings("\n"), StringComparer.Ordinal);
        foreach (var (path, text) in actual.Where(a => !wanted.ContainsKey(a.Key)))
            report.Append("Unexpected file ").Append(path).Append(":\n").Append(text).Append("\n-----\n");
        foreach (var (path, text) in wanted)
        {
            if (!actual.TryGetValue(path, out var now))
                report.Append("Missing file ").Append(path).Append(".\n");
            else if (now != text)
                report.Append(path).Append(" differs").Append(FirstDifference(text, now)).Append("\nActual:\n").Append(now).Append("\n-----\n");
        }

        if (report.Length > 0)
            throw new VerificationException($"{what}:\n{report}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < wanted.Length && line < now.Length && wanted[line] == now[line])
            line++;
        return $" from line {line + 1}:\n  expected: {Line(wanted)}\n  actual:   {Line(now)}";

        string Line(string[] lines) => line < lines.Length ? $"\"{lines[line]}\"" : "the end";
    }
}
