using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>PRIV9005: a baseline entry of no rule there is; entries of a rule that meet nothing are said by the rule's own analyzer, which knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaleBaselineEntryAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV9005_StaleBaselineEntry);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var baseline = Baseline.Of(start.Options);
        if (baseline.IsEmpty)
        {
            return;
        }

        start.RegisterCompilationEndAction(context =>
        {
            foreach (var entry in baseline.Entries)
            {
                if (!LapsedReview.CanExcuse(entry.Key.Rule))
                {
                    privacy.Report(context.ReportDiagnostic, Find(baseline, entry, "there is no such rule, or it is not kept in baselines"));
                }
            }
        });
    }

    internal static Diagnostic Find(Baseline baseline, BaselineEntry entry, string why) => Diagnostic.Create(
        Catalogue.PRIV9005_StaleBaselineEntry,
        baseline.Place(entry.Span),
        entry.Key.Rule,
        entry.Key.Symbol + (entry.Key.Members.Length > 0 ? " (" + entry.Key.Members + ")" : ""),
        why);
}
