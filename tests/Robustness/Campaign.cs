using System.Diagnostics;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Robustness;

/// <summary>The three questions: does anything throw or hang on broken code, on code of others, and do runs agree?</summary>
internal sealed class Campaign(TextWriter output)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Failures of ours so far.</summary>
    internal int Failed { get; private set; }

    internal void Mutate(IReadOnlyList<SourceUnit> units, int count, int seed)
    {
        var watch = Stopwatch.StartNew();
        var findings = 0;
        var compilers = 0;
        var mutable = new Dictionary<int, MutableUnit>();
        for (var i = 0; i < count; i++)
        {
            // Unit after unit, so that each is compiled once.
            var index = (int)((long)i * units.Count / count);
            if (!mutable.TryGetValue(index, out var unit))
            {
                mutable.Clear();
                mutable.Add(index, unit = new(units[index]));
            }

            var (description, compilation, text) = Mutation.Apply(unit, seed + i);
            var analysis = Analysis.Run(compilation, isConcurrent: false);
            findings += analysis.Findings.Length;
            compilers += analysis.Failures.Count(failure => !Analysis.IsOurs(failure));
            Tell(description, analysis, text);
            if ((i + 1) % 1000 == 0)
            {
                output.WriteLine($"  {i + 1} mutations, {findings} findings, {Failed} failures, {watch.Elapsed.TotalSeconds:F0} s");
            }
        }

        output.WriteLine($"mutations: {count} over {units.Count} units, {findings} findings, {compilers} exceptions of the compiler's own, {watch.Elapsed.TotalSeconds:F0} s");
    }

    internal void Whole(SourceUnit unit, string state)
    {
        var compilation = unit.Compile();
        var watch = Stopwatch.StartNew();
        var analysis = Analysis.Run(compilation);
        output.WriteLine($"{unit.Name} {state}: {unit.Files.Count} files, {analysis.Findings.Length} findings, {watch.Elapsed.TotalSeconds:F1} s");
        foreach (var rule in analysis.Findings.GroupBy(finding => finding.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {rule.Key} {rule.Count()}");
        }

        Tell(unit.Name + " " + state, analysis, text: null);
    }

    internal void Repeat(SourceUnit unit, int runs)
    {
        var first = FindingsText.Of(Analysis.Run(unit.Compile()).Findings);
        for (var run = 1; run < runs; run++)
        {
            // Concurrent and not; files in the order of the folder and in any other.
            var shuffled = run % 2 == 0 ? unit : unit with { Files = Shuffle(unit.Files, run) };
            var text = FindingsText.Of(Analysis.Run(shuffled.Compile(), isConcurrent: run % 3 != 0).Findings);
            if (text != first)
            {
                Failed++;
                var difference = first.Split('\n').Except(text.Split('\n')).Concat(text.Split('\n').Except(first.Split('\n'))).Take(6);
                output.WriteLine($"FAILED {unit.Name}: run {run} differs from the first:\n  " + string.Join("\n  ", difference));
            }
        }

        output.WriteLine($"{unit.Name}: {runs} runs, {first.Split('\n').Length} findings each");
    }

    private static List<(string, string)> Shuffle(IEnumerable<(string, string)> files, int seed)
    {
        var shuffled = files.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled];
    }

    // One exception has one place: said once, with the first file that shows it.
    private void Tell(string description, Analysis analysis, string? text)
    {
        foreach (var failure in analysis.Failures.Where(Analysis.IsOurs))
        {
            Failed++;
            var place = string.Join('\n', failure.Split('\n').Where(line => line.Contains("   at ", StringComparison.Ordinal)).Take(3));
            if (_seen.Add(place))
            {
                output.WriteLine($"FAILED {description}\n{failure}");
                if (text is not null)
                {
                    var file = Path.Combine(Path.GetTempPath(), $"mutation-{_seen.Count}.cs.txt");
                    File.WriteAllText(file, text);
                    output.WriteLine("  text: " + file);
                }
            }
        }
    }
}
