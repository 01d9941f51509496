using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules;

namespace RuleDocs;

/// <summary>The catalogue as compiled: descriptors, and the analyzers and fixes that name them.</summary>
internal static class CatalogueReader
{
    internal static IReadOnlyList<Rule> Read()
    {
        var analyzers = Instances<DiagnosticAnalyzer>(typeof(Catalogue).Assembly);
        // Whatever is found in a body can be reviewed: that is no mend of one rule.
        var fixes = Instances<CodeFixProvider>(Assembly.Load("PrivacyAnalyzers.CodeFixes")).Where(fix => fix.GetType().Name != "ReviewFix").ToList();
        return
        [
            .. from field in typeof(Catalogue).GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
               where field.FieldType == typeof(DiagnosticDescriptor)
               let descriptor = (DiagnosticDescriptor)field.GetValue(null)!
               orderby descriptor.Id
               select new Rule(
                   field.Name[(field.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
                   descriptor,
                   RuleLevels.Of(descriptor.Id),
                   [.. analyzers.Where(analyzer => Rules(analyzer).Any(supported => supported.Id == descriptor.Id)).Select(analyzer => analyzer.GetType())],
                   [.. fixes.Where(fix => fix.FixableDiagnosticIds.Contains(descriptor.Id)).Select(fix => fix.GetType())]),
        ];
    }

    private static IEnumerable<DiagnosticDescriptor> Rules(DiagnosticAnalyzer analyzer) =>
        analyzer is PrivacyAnalyzer ours ? ours.OwnRules : analyzer.SupportedDiagnostics;

    private static List<T> Instances<T>(Assembly assembly) =>
        [
            .. from type in assembly.GetTypes()
               where !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
               orderby type.FullName
               select (T)Activator.CreateInstance(type)!,
        ];
}
