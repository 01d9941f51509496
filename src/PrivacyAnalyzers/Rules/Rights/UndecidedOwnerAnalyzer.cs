using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4003: asks, once for each type, whose a row is where neither a mark nor a convention says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndecidedOwnerAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4003_UndecidedOwner);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (privacy.Known.Presence.ReferencesTheAbstractions)
        {
            start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, privacy), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        if (!privacy.IsAsked(Catalogue.PRIV4003_UndecidedOwner, privacy.Known.PlaceOf(type)?.SourceTree))
        {
            return;
        }

        var graph = RowGraph.For(privacy.Known);
        var places = RowPlaces.JudgedAt(type, graph, privacy.Known).ToList();
        if (type.TypeKind == TypeKind.Class && !graph.Rows.IsRow(type) && privacy.Known.PlaceOf(type) is { } here)
        {
            places.Add((type, here));
        }

        foreach (var (row, place) in places)
        {
            var undecided = UndecidedRelations.Of(row, graph, privacy.Known);
            if (undecided.Count > 0)
            {
                var people = string.Join(" and ", undecided.Select(static relation => "'" + relation.Target.Name + "'").Distinct());
                Report(privacy.Known.PlaceOf(undecided[0].Member) ?? place, string.Join(" and ", undecided.Select(static relation => "'" + relation.Member!.Short() + "'")), people);
            }
            else if (graph.Rows.IsRow(row) && UndecidedRelations.LeadingTo(row, graph, privacy.Known) is { } leading)
            {
                var isOwn = SymbolEqualityComparer.Default.Equals(leading.Member!.ContainingType, row);
                Report((isOwn ? privacy.Known.PlaceOf(leading.Member) : null) ?? place, "'" + leading.Member!.Short() + "'", "'" + (isOwn ? leading.Target.Name : row.Name) + "'");
            }
        }

        void Report(Location place, string members, string targets) =>
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV4003_UndecidedOwner, place, members, targets));
    }
}
