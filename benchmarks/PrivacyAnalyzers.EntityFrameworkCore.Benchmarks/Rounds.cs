using System.Diagnostics;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Interleaved rounds of several ways to do one thing. Wall time, since that of a server is not in this process; and processor time of this process, which other processes disturb less.</summary>
internal static class Rounds
{
    /// <param name="title">What is done.</param>
    /// <param name="rounds">How often; the first round more, which warms up, is not told.</param>
    /// <param name="ways">The ways: what is prepared, not timed, and what is timed. Ratios are over the first.</param>
    internal static async Task CompareAsync(string title, int rounds, params (string Name, Action<int> Prepare, Func<int, Task> Run)[] ways)
    {
        var times = ways.Select(static _ => new List<double>()).ToArray();
        var processor = ways.Select(static _ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                // Nobody is always first.
                var way = (i + round + 1) % ways.Length;
                var number = ((round + 1) * ways.Length) + way;
                ways[way].Prepare(number);
                GC.Collect();
                var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                await ways[way].Run(number);
                if (round >= 0)
                {
                    times[way].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    processor[way].Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
                }
            }
        }

        Console.WriteLine(title + ", load " + Load());
        for (var way = 0; way < ways.Length; way++)
        {
            Console.WriteLine($"  {ways[way].Name,-42} best {times[way].Min(),8:F1} ms x{times[way].Min() / times[0].Min(),-7:F2} median {Median(times[way]),8:F1} ms x{Median(times[way]) / Median(times[0]),-7:F2} processor {processor[way].Min(),8:F1} ms x{processor[way].Min() / processor[0].Min(),-7:F2}");
        }
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    internal static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
