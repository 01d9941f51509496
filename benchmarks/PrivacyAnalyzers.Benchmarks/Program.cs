using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Benchmarks;
using PrivacyAnalyzers.Robustness.Inputs;

// Usage: whole [--rounds N] [--peer NAME=FOLDER]... FOLDER...   cost of a whole compilation, as ratios over the SDK's analyzers alone
//        edit [--rounds N] FOLDER                               our share of analysing a file again after an edit in one method
//        memory FOLDER                                          what a run holds and leaves behind, one member in 20 marked
//        profile [--every N]... FOLDER                          time of each analyzer, as it is and one member in 20 marked, or one in so many
//        scan --tool DLL [--rounds N] [--peer NAME=FOLDER]... FOLDER...   cost of a cold scan as a process, beside the compiler and peers over the same sources
//        generate [--rounds N]                                  cost of the generators on 1,000 marked types, from nothing and at a keystroke
const int Seed = 20_261_122;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (rounds, tool, peerFolders, folders, every) = (5, "", new List<string>(), new List<string>(), new List<int>());
for (var i = 1; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--rounds":
            rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--every":
            every.Add(int.Parse(args[++i], CultureInfo.InvariantCulture));
            break;
        case "--peer":
            peerFolders.Add(args[++i]);
            break;
        case "--tool":
            tool = Path.GetFullPath(args[++i]);
            break;
        default:
            folders.Add(args[i]);
            break;
    }
}

if (every.Count == 0)
{
    every = [0, 20];
}

if (args is ["generate", ..])
{
    GeneratorCost.Measure(1_000, rounds);
    return 0;
}

if (args.Length == 0 || folders.Count == 0 || (args[0] == "scan" && tool.Length == 0))
{
    Console.Error.WriteLine("whole | scan --tool DLL | edit | memory | profile, then options and folders: see benchmarks/README.md");
    return 2;
}

// A peer is loaded by the process that runs it, and by no other.
var peers = args[0] == "scan" ? [] : peerFolders.Select(static peer => peer.Split('=', 2)).Select(static parts => AnalyzerSet.Peer(parts[0], parts[1])).ToList();
foreach (var folder in folders)
{
    var unit = SourceUnit.Read(folder);
    Console.WriteLine($"{unit.Name}: {unit.Files.Count} files, {unit.Files.Sum(file => file.Text.AsSpan().Count('\n'))} lines, {Environment.ProcessorCount} processors");
    switch (args[0])
    {
        case "whole":
            Whole(unit);
            break;
        case "scan":
            ScanCost.Measure(tool, folder, peerFolders, rounds);
            break;
        case "alone":
            ScanCost.Alone(unit, peers.FirstOrDefault());
            break;
        case "edit":
            Edit(Marked(unit, 20));
            break;
        case "memory":
            Memory(Marked(unit, 20));
            break;
        case "profile":
            every.ForEach(one => Profile(one == 0 ? unit : Marked(unit, one)));
            break;
        default:
            Console.Error.WriteLine($"'{args[0]}' is no command.");
            return 2;
    }
}

return 0;

static SourceUnit Marked(SourceUnit unit, int every)
{
    var marking = new SeededMarking(Seed, every);
    var marked = marking.Apply(unit);
    Console.WriteLine($"  one in {every} marked: {marking.Marked} members");
    return marked;
}

void Whole(SourceUnit unit)
{
    var sdk = new Measurement("(a) SDK", unit, AnalyzerSet.Sdk);
    List<Measurement> all =
    [
        sdk,
        new("(b) + ours, no mark", unit, AnalyzerSet.Sdk.With(AnalyzerSet.Ours)),
        new("(c) + ours, 1/200", Marked(unit, 200), AnalyzerSet.Sdk.With(AnalyzerSet.Ours)),
        new("(d) + ours, 1/20", Marked(unit, 20), AnalyzerSet.Sdk.With(AnalyzerSet.Ours)),
        .. peers.Select(peer => new Measurement("(e) + " + peer.Name, unit, AnalyzerSet.Sdk.With(peer))),
    ];
    for (var round = 0; round <= rounds; round++)
    {
        // The first round warms up.
        all.ForEach(measurement => measurement.Round(counts: round > 0));
    }

    foreach (var measurement in all)
    {
        Console.WriteLine($"  {measurement.Name,-28} {measurement.Processor,8:F2} s   x{measurement.Processor / sdk.Processor:F3}   spread {measurement.Spread:P0}   on the clock {measurement.Clock,8:F2} s   x{measurement.Clock / sdk.Clock:F3}   {measurement.Findings} findings");
    }
}

// The file nearest to 1,500 lines; a statement comes and goes in its middle method.
void Edit(SourceUnit unit)
{
    var compilation = unit.Compile();
    var tree = compilation.SyntaxTrees.MinBy(candidate => Math.Abs(candidate.GetText().Lines.Count - 1500))!;
    var methods = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Body is not null).ToList();
    var at = methods[methods.Count / 2].Body!.OpenBraceToken.Span.End;
    var times = new Dictionary<string, List<double>>();
    for (var round = 0; round <= rounds * 4; round++)
    {
        foreach (var set in new[] { AnalyzerSet.Sdk, AnalyzerSet.Ours, AnalyzerSet.Sdk.With(AnalyzerSet.Ours) })
        {
            var edited = SourceUnit.Parse((tree.FilePath, tree.GetText().Replace(new TextSpan(at, 0), $" _ = {round}; ").ToString()));
            var run = set.Start(compilation.ReplaceSyntaxTree(tree, edited));
            var again = run.Compilation.SyntaxTrees.Single(candidate => candidate.FilePath == tree.FilePath);
            var watch = Stopwatch.StartNew();
            run.GetAnalyzerSyntaxDiagnosticsAsync(again, CancellationToken.None).GetAwaiter().GetResult();
            run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(again), null, CancellationToken.None).GetAwaiter().GetResult();
            if (round > 0)
            {
                times.TryAdd(set.Name, []);
                times[set.Name].Add(watch.Elapsed.TotalMilliseconds);
            }
        }
    }

    Console.WriteLine($"  {tree.FilePath}, {tree.GetText().Lines.Count} lines, {methods.Count} methods");
    foreach (var (name, milliseconds) in times)
    {
        Console.WriteLine($"  {name,-28} median {Measurement.Of(milliseconds, 0.5),8:F1} ms   p90 {Measurement.Of(milliseconds, 0.9):F1} ms");
    }

    var share = times["SDK"].Zip(times["SDK + ours"], (without, with) => with - without);
    Console.WriteLine($"  our share                    median {Measurement.Of(share, 0.5),8:F1} ms");
}

// What a run leaves behind, and how much more is alive at a time under ours than under one that looks at nothing: what the compiler holds for what we ask it is in that, too.
void Memory(SourceUnit unit)
{
    var idle = Alive(unit, AnalyzerSet.Idle);
    Console.WriteLine($"  ours over idle, while it runs: {(Alive(unit, AnalyzerSet.Ours) - idle) / 1e6:F1} MB");
}

// In a frame of its own: nothing of one run may be alive in the next.
[MethodImpl(MethodImplOptions.NoInlining)]
static long Alive(SourceUnit unit, AnalyzerSet set)
{
    var run = set.Start(unit.Compile());
    _ = run.Compilation.GetDiagnostics().Length;
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var found = 0;
    var (most, counted) = LiveMemory.While(() => found = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length);
    var after = GC.GetTotalMemory(forceFullCollection: true);
    Console.WriteLine($"  {set.Name,-6} before {before / 1e6,8:F1} MB   kept by the run {(after - before) / 1e6,8:F1} MB   most alive at a time while it runs {(most - before) / 1e6,8:F1} MB, of {counted} counts   {found} findings");
    GC.KeepAlive(run);
    return most - before;
}

void Profile(SourceUnit unit)
{
    var run = AnalyzerSet.Ours.Start(unit.Compile(), measure: true);
    _ = run.Compilation.GetDiagnostics().Length;
    var watch = Stopwatch.StartNew();
    var result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    Console.WriteLine($"  analyzers, the compilation being bound: {watch.Elapsed.TotalSeconds:F1} s");
    foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo.OrderByDescending(entry => entry.Value.ExecutionTime))
    {
        Console.WriteLine($"  {analyzer.GetType().Name,-40} {telemetry.ExecutionTime.TotalMilliseconds,10:F0} ms");
    }
}
