using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Robustness.Inputs;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Analyzers that run together, with the severities under which a build runs them.</summary>
internal sealed class AnalyzerSet(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, bool withGenerator)
{
    // Before what is made of them.
    private static readonly string SdkAnalyzers = FindSdk();
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SdkSeverities = ReadSdkSeverities();

    internal string Name => name;

    internal ImmutableArray<DiagnosticAnalyzer> Analyzers => analyzers;

    /// <summary>What the SDK runs in every build.</summary>
    internal static AnalyzerSet Sdk { get; } = new("SDK", [.. Load(Path.Combine(SdkAnalyzers, "Microsoft.CodeAnalysis.NetAnalyzers.dll")), .. Load(Path.Combine(SdkAnalyzers, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"))], withGenerator: false);

    internal static AnalyzerSet Ours { get; } = new("ours", Workload.Analyzers, withGenerator: true);

    /// <summary>One that looks at nothing, over what our generator adds.</summary>
    internal static AnalyzerSet Idle { get; } = new("idle", [new IdleAnalyzer()], withGenerator: true);

    /// <summary>All analyzers in the DLLs of a folder: a peer's <c>analyzers</c> folder.</summary>
    internal static AnalyzerSet Peer(string name, string folder) =>
        new(name, [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).SelectMany(Load)], withGenerator: false);

    internal AnalyzerSet With(AnalyzerSet other) => new(name + " + " + other.Name, analyzers.AddRange(other.Analyzers), withGenerator || ReferenceEquals(other, Ours));

    /// <summary>A run over a compilation that nothing has been bound in. As in a build, what would be no warning is not asked for.</summary>
    internal CompilationWithAnalyzers Start(CSharpCompilation compilation, bool measure = false)
    {
        var severities = compilation.Options.SpecificDiagnosticOptions.ToBuilder();
        foreach (var rule in analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            var severity = SdkSeverities.TryGetValue(rule.Id, out var configured) ? configured
                : !rule.IsEnabledByDefault ? ReportDiagnostic.Suppress : rule.DefaultSeverity >= DiagnosticSeverity.Warning ? ReportDiagnostic.Default : ReportDiagnostic.Suppress;
            if (severity is ReportDiagnostic.Info or ReportDiagnostic.Hidden or ReportDiagnostic.Suppress)
            {
                severities[rule.Id] = ReportDiagnostic.Suppress;
            }
        }

        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities.ToImmutable()));
        if (withGenerator)
        {
            CSharpGeneratorDriver.Create([new PrivacyGenerator().AsSourceGenerator()], parseOptions: SourceUnit.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
            compilation = (CSharpCompilation)generated;
        }

        return compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: measure));
    }

    private static List<DiagnosticAnalyzer> Load(string path) =>
        [
            .. from type in Types(Assembly.LoadFrom(path))
               where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
                   && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
               orderby type.FullName
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }

    // The SDK is beside the runtime that runs this.
    private static string FindSdk()
    {
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(sdk => Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers")).Where(Directory.Exists).Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There is no SDK under '{root}'.");
    }

    private static ImmutableDictionary<string, ReportDiagnostic> ReadSdkSeverities()
    {
        var file = Path.Combine(SdkAnalyzers, "build/config/analysislevel_10_default.globalconfig");
        return AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(file), "/.globalconfig") }).GlobalConfigOptions.TreeOptions;
    }
}
