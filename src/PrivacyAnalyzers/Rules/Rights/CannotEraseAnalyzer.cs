using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Generation.Parsing.Stores;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4004: tells which members keep a type from being erased, and which types of other assemblies a store keeps that cannot be.</summary>
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
            if ((isOwn || !plan.Erasures.IsProblemOf(member.ContainingType, member)) && privacy.Known.PlaceOf(isOwn ? member : type) is { } place)
            {
                Report(place, member.Short(), reason);
            }
        }

        if (privacy.Marks.IsStore(type) && privacy.Known.PlaceOf(type) is { } here)
        {
            foreach (var kept in StoreEntities.Of(type, privacy.Known).Where(kept => IsLeftOut(kept, privacy.Known)))
            {
                Report(
                    privacy.Known.PlaceOf(StoredRows.PlaceIn(type, kept)) ?? here,
                    kept.Short(),
                    "'" + kept.ContainingAssembly.Name + "' has no erasure of it, which its own build tells of as " + Catalogue.PRIV4004_CannotErase.Id);
            }
        }

        void Report(Location place, string name, string reason) =>
            privacy.Report(
                context.ReportDiagnostic,
                Diagnostic.Create(Catalogue.PRIV4004_CannotErase, place, StoreRules.Severity(Catalogue.PRIV4004_CannotErase, place, privacy), additionalLocations: null, properties: null, name, reason));
    }

    /// <summary>
    /// A type of another assembly that has a descriptor, marked members that are stored, and no erasure: one of them was in the way. That assembly did not know of
    /// the store, and only warned.
    /// </summary>
    private static bool IsLeftOut(INamedTypeSymbol type, KnownSymbols known) =>
        !known.IsOurs(type)
        && DescriptorName.Compiled(type) is not null
        && EraseMethod.Declared(type) is null
        && type.ValueMembers().Any(member => member is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false } && known.Marks.Of(member) is { Origin: not MarkOrigin.ValueType });
}
