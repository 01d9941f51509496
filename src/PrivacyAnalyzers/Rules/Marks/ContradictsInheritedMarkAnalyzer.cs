using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0007: what callers see on a base or interface member holds for whatever stands behind it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictsInheritedMarkAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0007_ContradictsInheritedMark);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, privacy), SymbolKind.Property, SymbolKind.Field, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context, RuleContext privacy)
    {
        // Both parts of a partial member come by; one answers for both.
        if (!SymbolEqualityComparer.Default.Equals(MarkedSymbolNormalizer.Normalize(context.Symbol), context.Symbol))
        {
            return;
        }

        // A member that contradicts a base and an interface in one mark is told once.
        var reported = new HashSet<Location>();
        foreach (var found in Contradictions.Of(context.Symbol, privacy.Known))
        {
            if (reported.Add(found.Location))
            {
                privacy.Report(
                    context.ReportDiagnostic,
                    Diagnostic.Create(
                        Catalogue.PRIV0007_ContradictsInheritedMark,
                        found.Location,
                        found.Member.Short(),
                        found.Inherited.Symbol.Short(),
                        found.Inherited.Relation,
                        found.Reason));
            }
        }
    }
}
