using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>
/// PRIV9001: an option key or value that is not known. Configuration files are not source, so findings have no place; each is said once,
/// with a file it holds for.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOptionAnalyzer : PrivacyAnalyzer
{
    private const string MSBuildPrefix = "build_property.";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Catalogue.PRIV9001_UnknownOption);

#pragma warning disable RS1013 // The start decides whether there is anything to analyse; options are then read once, whatever the files.
    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var problems = new OptionProblems(privacy.Known);
        start.RegisterCompilationEndAction(context =>
        {
            foreach (var message in Messages(context, problems))
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV9001_UnknownOption, Location.None, message));
            }
        });
#pragma warning restore RS1013
    }

    private static IEnumerable<string> Messages(CompilationAnalysisContext context, OptionProblems problems)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var global = provider.GlobalOptions;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in global.Keys.OrderBy(static key => key, StringComparer.Ordinal))
        {
            if (global.TryGetValue(key, out var value) && Name(key) is { } name && problems.Of(name, value, inFolder: false) is { } problem && seen.Add(problem))
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

        // The options of a file hold the global ones too.
        foreach (var tree in context.Compilation.SyntaxTrees.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var options = provider.GetOptions(tree);
            foreach (var key in options.Keys.OrderBy(static key => key, StringComparer.Ordinal))
            {
                if (Name(key) is not { } name || !options.TryGetValue(key, out var value) || (global.TryGetValue(key, out var everywhere) && everywhere == value))
                {
                    continue;
                }

                if (problems.Of(name, value, inFolder: true) is { } problem && seen.Add(problem))
                {
                    yield return problem + " (in force at " + Path.GetFileName(tree.FilePath) + ")";
                }
            }
        }
    }

    // Keys are written in any case.
    private static string? Name(string key) => key.StartsWith(PrivacyOptions.Prefix, StringComparison.OrdinalIgnoreCase) ? key.ToLowerInvariant() : null;
}
