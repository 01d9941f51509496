using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Robustness.Inputs;

/// <summary>What everything is analysed with: the frameworks and the abstractions as references, all analyzers, and the level that asks the most.</summary>
internal static class Workload
{
    /// <summary>To add sources to: the references are bound once.</summary>
    internal static CSharpCompilation Empty { get; } = CreateEmpty();

    internal static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [
            .. from type in typeof(Catalogue).Assembly.GetTypes()
               where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
               orderby type.FullName
               select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
        ];

    internal static AnalyzerOptions Options { get; } = new([], new OptionsProvider(ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, "strict").Add("privacy.use", "boundaries")));

    private static CSharpCompilation CreateEmpty()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var empty = CSharpCompilation.Create("Workload", references: ReferenceSet.AspNetCore100.WithEntityFrameworkCore().References, options: options);
        _ = empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }

    private sealed class OptionsProvider(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
