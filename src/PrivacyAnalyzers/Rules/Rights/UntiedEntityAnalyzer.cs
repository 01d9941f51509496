using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4002: a row that holds personal data, and from which no path leads to a person.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntiedEntityAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4002_UntiedEntity);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (privacy.Known.Presence.ReferencesTheAbstractions)
        {
            start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, privacy), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        if (!privacy.IsAsked(Catalogue.PRIV4002_UntiedEntity, privacy.Known.PlaceOf(type)?.SourceTree))
        {
            return;
        }

        var graph = RowGraph.For(privacy.Known);
        foreach (var (row, place) in RowPlaces.JudgedAt(type, graph, privacy.Known))
        {
            if (!row.IsAbstract
                && !privacy.Known.Subjects.IsSubject(row)
                && !graph.IsTied(row)
                && !graph.IsTiedLoosely(row)
                && RowData.Of(row, privacy.Known).FirstOrDefault() is { } datum)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV4002_UntiedEntity, place, row.Short(), datum.Short()));
            }
        }
    }
}
