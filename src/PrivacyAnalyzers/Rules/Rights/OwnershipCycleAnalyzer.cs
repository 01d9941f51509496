using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4006: tells of rows that cannot be deleted in any order.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnershipCycleAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4006_OwnershipCycle);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (privacy.Known.Presence.ReferencesTheAbstractions)
        {
            var cycles = new Lazy<IReadOnlyList<IReadOnlyList<OwnershipStep>>>(() => OwnershipCycles.Of(RowGraph.For(privacy.Known)));
            var mayOwn = new Lazy<bool>(() => MayAnybodyOwn(privacy.Known));
            start.RegisterSymbolAction(
                context =>
                {
                    // The rows of a whole program are found for those types only that can be a part of a circle.
                    var type = (INamedTypeSymbol)context.Symbol;
                    if (type.TypeKind == TypeKind.Class && mayOwn.Value && (OwnershipCycles.MayBeginAt(type, privacy.Known) || KeepsRowsOfOthers(type, privacy.Known)))
                    {
                        Analyze(context, type, cycles, privacy);
                    }
                },
                SymbolKind.NamedType);
        }
    }

    // In a circle somebody's ownership is a part: by a mark, or because a row cannot be without a person.
    private static bool MayAnybodyOwn(KnownSymbols known) =>
        known.Presence.InReferences
        || known.Subjects.MayBeAny
        || known.Written.IsOnAnything(MarkKinds.SimpleNames(MarkKind.OwnedBy));

    private static bool KeepsRowsOfOthers(INamedTypeSymbol type, KnownSymbols known) => known.Presence.InReferences && StoredRows.IsContext(type, known);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, Lazy<IReadOnlyList<IReadOnlyList<OwnershipStep>>> cycles, RuleContext privacy)
    {
        var graph = RowGraph.For(privacy.Known);
        foreach (var (row, place) in RowPlaces.JudgedAt(type, graph, privacy.Known))
        {
            foreach (var cycle in cycles.Value)
            {
                // At the first step that can be changed here.
                var first = cycle.FirstOrDefault(step => privacy.Known.IsOurs(step.From)) ?? cycle[0];
                if (SymbolEqualityComparer.Default.Equals(first.From, row))
                {
                    var at = privacy.Known.PlaceOf(first.Member) ?? place;
                    privacy.Report(
                        context.ReportDiagnostic,
                        Diagnostic.Create(
                            Catalogue.PRIV4006_OwnershipCycle, at, StoreRules.Severity(Catalogue.PRIV4006_OwnershipCycle, at, privacy), additionalLocations: null, properties: null, string.Join(", ", cycle)));
                }
            }
        }
    }
}
