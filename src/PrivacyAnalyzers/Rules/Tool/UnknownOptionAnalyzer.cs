using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>
/// PRIV9001: an option key or value that is not known, and a baseline that cannot be read. Configuration files are not source, so findings have no
/// place; each is said once, with a file it holds for.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOptionAnalyzer : PrivacyAnalyzer
{
    private const string MSBuildPrefix = "build_property.";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV9001_UnknownOption);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var problems = new OptionProblems(privacy.Known);
        var everywhere = InCompilation(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions, problems).ToImmutableHashSet(StringComparer.Ordinal);

        // Of the files that share a problem, the first is named.
        var inFiles = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        start.RegisterSyntaxTreeAction(context =>
        {
            foreach (var problem in InFile(context, problems))
            {
                inFiles.AddOrUpdate(problem, context.Tree.FilePath, (_, path) => string.CompareOrdinal(path, context.Tree.FilePath) <= 0 ? path : context.Tree.FilePath);
            }
        });
        var baseline = Baseline.Of(start.Options);
        start.RegisterCompilationEndAction(context =>
        {
            if (baseline.Problem is { } unreadable)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(
                    Catalogue.PRIV9001_UnknownOption, baseline.ProblemPlace, "'" + Baseline.FileName + "' cannot be read, and excuses nothing: " + unreadable.Message));
            }

            var messages = everywhere.Concat(inFiles.Where(found => !everywhere.Contains(found.Key)).Select(static found => found.Key + " (in force at " + Path.GetFileName(found.Value) + ")"));
            foreach (var message in messages.OrderBy(static message => message, StringComparer.Ordinal))
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV9001_UnknownOption, Location.None, message));
            }
        });
    }

    private static IEnumerable<string> InCompilation(AnalyzerConfigOptions global, OptionProblems problems)
    {
        foreach (var key in global.Keys)
        {
            if (global.TryGetValue(key, out var value) && Name(key) is { } name && problems.Of(name, value, inFolder: false) is { } problem)
            {
                yield return problem;
            }
        }

        foreach (var property in PrivacyOptions.All)
        {
            // A configuration file wins over the property.
            if (!global.TryGetValue(property.Key, out _)
                && global.TryGetValue(MSBuildPrefix + property.MSBuildProperty, out var value)
                && problems.Of(property.Key, value, inFolder: false) is { } problem)
            {
                yield return problem + " (MSBuild property '" + property.MSBuildProperty + "')";
            }
        }
    }

    // The options of a file hold the global ones too.
    private static IEnumerable<string> InFile(SyntaxTreeAnalysisContext context, OptionProblems problems)
    {
        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        foreach (var key in options.Keys)
        {
            if (Name(key) is { } name
                && options.TryGetValue(key, out var value)
                && !(global.TryGetValue(key, out var everywhere) && everywhere == value)
                && problems.Of(name, value, inFolder: true) is { } problem)
            {
                yield return problem;
            }
        }
    }

    // Keys are written in any case.
    private static string? Name(string key) => key.StartsWith(PrivacyOptions.Prefix, StringComparison.OrdinalIgnoreCase) ? key.ToLowerInvariant() : null;
}
