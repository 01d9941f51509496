using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>A user who turns on every analyzer of the SDK hears nothing of generated code, nor of their own because of it.</summary>
public sealed class NetAnalyzersTests
{
    private const string Source = """
        namespace Shop
        {
            public readonly record struct CustomerId(Guid Value);
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer
            {
                public CustomerId Id { get; init; }
                [AlsoFor<Letter>] public string Email { get; set; } = "";
                [NotPersonalData("code")] public double Ratio { get; set; }
                public Customer? Sponsor { get; set; }
                public Address? Home { get; set; }
                public System.Collections.Immutable.ImmutableArray<string> Tags { get; set; } = [];
                public IReadOnlyList<Address> Others { get; } = [];
            }
            public sealed partial class Vip : Customer { [PersonalData<Delivery>] public string? Phone { get; set; } }
            public partial record Address([PersonalData<Delivery>] string Street);
            public partial record struct Spot([PersonalData<Delivery>] double Latitude, DayOfWeek Day);
            [DataSubject] public partial class Composite { [SubjectKey] public string Tenant { get; set; } = ""; [SubjectKey] public int Number { get; set; } }
            [PersonalDataStore] public partial class ShopContext { public List<Customer> Customers { get; } = []; public List<Composite> Composites { get; } = []; }
            public partial class Box<T> { [PersonalData<Delivery>] public T? Value { get; set; } private int ToRedactedString { get; } = 1; public int Sum() => ToRedactedString; }
        }
        """;

    [Fact]
    public async Task AnalysisModeAll_HearsNothing()
    {
        var run = Generation.Run(Source);
        var generated = run.Result.GeneratedSources.Select(file => file.SyntaxTree).ToArray();
        Assert.Equal(14, generated.Length);
        var analyzers = Analyzers();
        Assert.True(analyzers.Length > 150, analyzers.Length + " analyzers found");

        var before = await Find(run.Compilation.RemoveSyntaxTrees(generated), analyzers);
        var after = await Find(run.Compilation, analyzers);
        Assert.NotEmpty(before);
        Assert.Empty(after.Except(before));
    }

    private static async Task<ImmutableHashSet<string>> Find(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var all = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all));
        var found = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.ToString())];
    }

    // The analyzers of the SDK that runs this test, beside its shared frameworks.
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var folder = Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(sdk => Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers")).Where(Directory.Exists).Order(StringComparer.Ordinal).Last();
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .SelectMany(file => new AnalyzerFileReference(Path.Combine(folder, file), new Loader()).GetAnalyzers(LanguageNames.CSharp)),
        ];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
