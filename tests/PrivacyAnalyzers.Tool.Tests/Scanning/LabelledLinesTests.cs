using System.Globalization;
using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Tool.Tests.Scanning;

/// <summary>What docs/scan.md says of the first fifty lines of a scan is what was labelled, line by line, in lines.txt.</summary>
public sealed class LabelledLinesTests
{
    private static readonly string[] Verdicts = ["true", "part", "false"];

    [Fact]
    public void PublishedCounts_AreThoseOfTheLabels()
    {
        var page = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "docs", "scan.md")).ReplaceLineEndings("\n");
        foreach (var program in Lines().GroupBy(static line => line.Program))
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"| `{program.Key}` | {program.Count()} | {program.Count(static line => line.Rule != "member")} | {Count(program, "true")} | {Count(program, "part")} | {Count(program, "false")} |\n");
            Assert.Contains(row, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Labels_AreWhole()
    {
        var programs = Rows().Where(static row => row[0].StartsWith('@')).ToDictionary(static row => row[0][1..], static row => row[2], StringComparer.Ordinal);
        Assert.All(programs.Values, static commit => Assert.Matches("^[0-9a-f]{40}$", commit));
        Assert.Equal(programs.Keys, Lines().Select(static line => line.Program).Distinct());
        foreach (var program in Lines().GroupBy(static line => line.Program))
        {
            Assert.Equal(Enumerable.Range(1, program.Count()), program.Select(static line => line.Number));
            Assert.InRange(program.Count(), 40, 50);
        }

        Assert.All(Lines(), static line => Assert.Contains(line.Verdict, Verdicts));
        Assert.All(Lines().Where(static line => line.Rule != "member" || line.Verdict != "true"), static line => Assert.NotEmpty(line.Why));
        Assert.All(Lines(), static line => Assert.Matches("^(member|PRIV[0-9]{4})$", line.Rule));
    }

    private static int Count(IEnumerable<Line> lines, string verdict) => lines.Count(line => line.Verdict == verdict);

    private static List<Line> Lines() => [.. Rows().Where(static row => row.Length == 8).Select(static row => new Line(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[6], row[7]))];

    private static List<string[]> Rows() => [.. File.ReadLines(Path.Combine(Here(), "Labelled", "lines.txt")).Where(static line => !line.StartsWith('#')).Select(static line => line.Split('|'))];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private sealed record Line(string Program, int Number, string Rule, string Verdict, string Why);
}
