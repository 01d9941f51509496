using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// What <c>privacy scan</c> costs beside peers over the same sources: each a process of its own that has read nothing yet, measured from outside by GNU time, the
/// ways one after the other in each round.
/// </summary>
internal static class ScanCost
{
    private const string Time = "/usr/bin/time";

    internal static void Measure(string tool, string folder, IReadOnlyList<string> peers, int rounds)
    {
        var self = Environment.GetCommandLineArgs()[0];
        List<(string Name, string[] Arguments)> ways =
        [
            ("the compiler alone", [self, "alone", folder]),
            ("privacy scan", [tool, "scan", folder, "--no-msbuild", "--no-cache", "--include-tests", "--format", "json", "--output", "/dev/null"]),
            .. peers.Select(peer => (peer.Split('=')[0], new[] { self, "alone", "--peer", peer, folder })),
        ];
        var costs = ways.ConvertAll(static _ => new List<(double Processor, double Clock, double Memory)>());
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < ways.Count; way++)
            {
                costs[way].Add(Run(ways[way].Arguments));
            }
        }

        var compiler = costs[0].Min(static cost => cost.Processor);
        for (var way = 0; way < ways.Count; way++)
        {
            var processor = costs[way].Min(static cost => cost.Processor);
            Console.WriteLine($"  {ways[way].Name,-28} {processor,8:F1} s   x{processor / compiler:F2}   on the clock {costs[way].Min(static cost => cost.Clock),8:F1} s   {costs[way].Max(static cost => cost.Memory) / 1e6,6:F2} GB");
        }
    }

    /// <summary>One cold run of a peer in this process: everything is bound, and the peer's analyzers look at it; nothing more than bound where there is none.</summary>
    internal static void Alone(SourceUnit unit, AnalyzerSet? peer)
    {
        CSharpCompilation compilation = unit.Compile();
        var found = peer is null ? compilation.GetDiagnostics() : peer.Start(compilation).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {found.Length} diagnostics"));
    }

    private static (double Processor, double Clock, double Memory) Run(string[] arguments)
    {
        var figures = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Time) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["-f", "%U %S %e %M", "-o", figures, Environment.ProcessPath!, .. arguments])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{Time}' did not start.");
            var error = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var told = File.ReadAllLines(figures)[^1].Split(' ').Select(static figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            return process.ExitCode == 0 ? (told[0] + told[1], told[2], told[3]) : throw new InvalidOperationException(string.Join(' ', arguments) + " failed:\n" + error.GetAwaiter().GetResult());
        }
        finally
        {
            File.Delete(figures);
        }
    }
}
