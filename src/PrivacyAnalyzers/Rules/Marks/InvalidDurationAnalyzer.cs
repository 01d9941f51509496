using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0003: every duration of every mark is a positive ISO 8601 period.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidDurationAnalyzer : PrivacyAnalyzer
{
    private const string Examples = "\"P3Y\" for three years, \"P6M\" for six months, \"PT24H\" for twenty-four hours";

    private static readonly string[] Durations = { "Retention", "Archive", "ConsentLifetime" };

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0003_InvalidDuration);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is not { Mark.Kind: MarkKind.Purpose or MarkKind.PersonalData or MarkKind.AlsoFor } site)
        {
            return;
        }

        foreach (var name in Durations)
        {
            if (site.Mark.Text(name) is { } text && !Iso8601Period.TryParse(text, out _))
            {
                var advice = PeriodSpelling.Rewrite(text) is { } period ? "\"" + period + "\"" : Examples;
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0003_InvalidDuration, site.Mark.NamedArgumentLocation(name), text, advice));
            }
        }
    }
}
