using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4004: tells which members keep a type from being erased.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotEraseAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4004_CannotErase);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        var plan = GenerationPlan.For(privacy.Known);
        foreach (var (member, reason) in plan.Erasures.Problems(type))
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

            // What a base that is generated says of its own members is said once.
            if ((isOwn || !plan.Erasures.IsProblemOf(member.ContainingType, member)) && (isOwn ? member : type).Locations.FirstOrDefault(static location => location.IsInSource) is { } place)
            {
                privacy.Report(
                    context.ReportDiagnostic,
                    Diagnostic.Create(Catalogue.PRIV4004_CannotErase, place, StoreRules.Severity(Catalogue.PRIV4004_CannotErase, place, privacy), additionalLocations: null, properties: null, member.Short(), reason));
            }
        }
    }
}
