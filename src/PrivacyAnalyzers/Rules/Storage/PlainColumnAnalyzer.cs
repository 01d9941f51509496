using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3002: special-category, financial or credential data that a row keeps as they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainColumnAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3002_PlainColumn);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        if (!privacy.IsAsked(Catalogue.PRIV3002_PlainColumn, privacy.Known.PlaceOf(type)?.SourceTree))
        {
            return;
        }

        var graph = RowGraph.For(privacy.Known);
        foreach (var (row, place) in RowPlaces.JudgedAt(type, graph, privacy.Known))
        {
            foreach (var column in PlainColumns.Of(row, graph.Rows, privacy.Known))
            {
                // What a value object holds is told where it is held: the row is what has a table.
                var held = SymbolEqualityComparer.Default.Equals(column.Path[0].ContainingType, type) ? privacy.Known.PlaceOf(column.Path[0]) : null;
                privacy.Report(
                    context.ReportDiagnostic,
                    Diagnostic.Create(Catalogue.PRIV3002_PlainColumn, held ?? place, row.Name + "." + string.Join(".", column.Path.Select(static member => member.Name)), Describe(column.Mark)));
            }
        }
    }

    private static string Describe(DataMark mark) => mark.Category switch
    {
        DataCategory.Financial => "financial data",
        DataCategory.Credential => "a credential",
        _ => SpecialCategories.Describe(mark.Category, isInferred: false),
    };
}
