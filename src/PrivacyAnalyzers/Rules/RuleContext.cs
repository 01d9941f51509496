using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Reviews;
using PrivacyAnalyzers.Rules.Tool;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>What a rule works with in one compilation, and the one way by which findings leave.</summary>
internal sealed class RuleContext
{
    private readonly UnusedReviews _reviews;
    private readonly StaleEntries _baseline;

    internal RuleContext(KnownSymbols known, AnalyzerOptions options)
    {
        Known = known;
        Settings = new PrivacySettings(options.AnalyzerConfigOptionsProvider);
        _reviews = new UnusedReviews(known);
        _baseline = new StaleEntries(known.Compilation, Baseline.Of(options));
    }

    internal KnownSymbols Known { get; }

    internal MarkReader Marks => Known.Marks;

    internal PurposeReader Purposes => Known.Purposes;

    internal PrivacySettings Settings { get; }

    /// <summary>Reports where the level in force at its file asks for the rule, or where the user set a severity for it, unless it has been reviewed, or is an old one.</summary>
    /// <param name="report">The <c>ReportDiagnostic</c> of the analysis context at hand.</param>
    /// <param name="diagnostic">The finding.</param>
    internal void Report(Action<Diagnostic> report, Diagnostic diagnostic)
    {
        if (IsAsked(diagnostic.Descriptor, diagnostic.Location.SourceTree) && !_reviews.Excuse(diagnostic) && !_baseline.Excuse(diagnostic))
        {
            report(diagnostic);
        }
    }

    /// <summary>Says, when everything has been looked at, what was to be excused and was not found: only the analyzer of a rule knows.</summary>
    internal void RegisterUnused(CompilationStartAnalysisContext start, ImmutableArray<DiagnosticDescriptor> rules)
    {
        if (!_reviews.IsEmpty || !_baseline.Baseline.Entries.IsEmpty)
        {
            start.RegisterCompilationEndAction(context => ReportUnused(context, rules));
        }
    }

    private void ReportUnused(CompilationAnalysisContext context, ImmutableArray<DiagnosticDescriptor> rules)
    {
        var asked = rules.ToDictionary(static rule => rule.Id);
        foreach (var (review, rule) in _reviews.Of(asked.Keys.Where(LapsedReview.CanExcuse)))
        {
            if (IsAsked(asked[review.Rules[rule].ToUpperInvariant()], review.Syntax.SyntaxTree))
            {
                Report(context.ReportDiagnostic, LapsedReview.Unused(review, rule));
            }
        }

        foreach (var entry in _baseline.Of(asked.Keys.Where(LapsedReview.CanExcuse).ToImmutableHashSet(), (rule, tree) => IsAsked(asked[rule], tree)))
        {
            Report(context.ReportDiagnostic, StaleBaselineEntryAnalyzer.Find(_baseline.Baseline, entry, "nothing is found there any more"));
        }
    }

    /// <summary>Whether a finding of the rule in that file would be reported.</summary>
    internal bool IsAsked(DiagnosticDescriptor rule, SyntaxTree? tree) =>
        Settings.Level(tree) >= RuleLevels.Of(rule.Id) || HasSeverityOfItsOwn(rule.Id, tree) || (rule.Id == Catalogue.PRIV1014_LabelLost.Id && Settings.Read(PrivacyOptions.Use, tree) == "boundaries");

    /// <summary>Whether the user set a severity for the rule, in that file or everywhere.</summary>
    internal bool HasSeverityOfItsOwn(string id, SyntaxTree? tree)
    {
        var options = Known.Compilation.Options;
        if (options.SpecificDiagnosticOptions.ContainsKey(id))
        {
            return true;
        }

        return tree is not null
            && options.SyntaxTreeOptionsProvider is { } perTree
            && (perTree.TryGetDiagnosticValue(tree, id, default, out _) || perTree.TryGetGlobalDiagnosticValue(id, default, out _));
    }
}
