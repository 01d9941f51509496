using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>The analyzers, as the package ships them.</summary>
internal static class AnalyzerSet
{
    internal static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. from type in typeof(Catalogue).Assembly.GetTypes()
           where !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
           orderby type.FullName
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];

    /// <summary>Those that answer for one of the rules.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Of(IReadOnlySet<string> rules) =>
        [.. All.Where(analyzer => ((Rules.PrivacyAnalyzer)analyzer).OwnRules.Any(rule => rules.Contains(rule.Id)))];
}
