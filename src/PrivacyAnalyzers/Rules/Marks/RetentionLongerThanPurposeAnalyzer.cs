using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0006: a mark may shorten its purpose's retention, not lengthen it. Periods that may be the same length are let be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetentionLongerThanPurposeAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0006_RetentionLongerThanPurpose);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is { Mark.Kind: MarkKind.PersonalData or MarkKind.AlsoFor } site
            && site.Mark.Text("Retention") is { } kept
            && Iso8601Period.TryParse(kept, out var period)
            && privacy.Purposes.Of(site.Mark.TypeArgument) is { Retention: { } needed } purpose
            && Iso8601Period.TryParse(needed, out var limit)
            && period.IsSurelyLongerThan(limit))
        {
            privacy.Report(
                context.ReportDiagnostic,
                Diagnostic.Create(
                    Catalogue.PRIV0006_RetentionLongerThanPurpose, site.Mark.NamedArgumentLocation("Retention"), site.Value.Short(), kept, purpose.Type.Short(), needed));
        }
    }
}
