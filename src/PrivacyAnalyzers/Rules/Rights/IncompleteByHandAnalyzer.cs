using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Rules.Rights.ByHand;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4005: code that erases or exports some marked members of an object, and not all of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteByHandAnalyzer : PrivacyAnalyzer
{
    /// <summary>The property that names all members that are missed, for tools to read.</summary>
    internal const string MissedMembers = "missed";

    private const int NamedMembers = 3;

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4005_IncompleteByHand);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterOperationBlockAction(context => Analyze(context, privacy));

    private static void Analyze(OperationBlockAnalysisContext context, RuleContext privacy)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method)
        {
            return;
        }

        var rights = RightsOf(method, privacy.Known);
        if (rights.Contains(DataSubjectRight.Erasure) || IsErase(method) || privacy.Known.PresumedMarks?.Erases(method) == true)
        {
            Judge(ErasedByHand.Read(context.OperationBlocks, context.CancellationToken), "erases", static (mark, known) => !Obliges(mark, known));
        }

        if (rights.Contains(DataSubjectRight.Access))
        {
            Judge(ExportedByHand.Read(context.OperationBlocks, privacy.Known, context.CancellationToken), "exports", static (mark, _) => mark.Category != DataCategory.Credential);
        }
        else if (rights.Contains(DataSubjectRight.Portability))
        {
            Judge(ExportedByHand.Read(context.OperationBlocks, privacy.Known, context.CancellationToken), "exports", IsPortable);
        }

        void Judge(Coverage coverage, string verb, System.Func<DataMark, KnownSymbols, bool> isDue)
        {
            foreach (var type in coverage.Types.OrderBy(static type => type.FullMetadataName(), System.StringComparer.Ordinal))
            {
                var kept = KeptMembers.Of(type, privacy.Known).ToList();
                var missed = kept.Where(member => !coverage.Covers(type, member) && privacy.Marks.Of(member) is { } mark && isDue(mark, privacy.Known)).ToList();
                if (missed.Count > 0 && kept.Any(member => coverage.Covers(type, member)) && method.PlaceInSource() is { } place)
                {
                    privacy.Report(
                        context.ReportDiagnostic,
                        Diagnostic.Create(
                            Catalogue.PRIV4005_IncompleteByHand,
                            place,
                            missed.Select(privacy.Known.PlaceOf).OfType<Location>(),
                            ImmutableDictionary<string, string?>.Empty.Add(MissedMembers, string.Join(";", missed.Select(static member => member.Short()))),
                            method.Short(),
                            verb,
                            type.Short(),
                            List(missed)));
                }
            }
        }
    }

    private static bool IsErase(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.Any(static contract => contract.ContainingType.Is(WellKnownNames.ErasableInterface))
        || (EraseMethod.Fits(method) && method.ContainingType.IsOrImplements(WellKnownNames.ErasableInterface));

    // What serves a class may be spread over its private methods: those are judged with the method that calls them.
    private static HashSet<DataSubjectRight> RightsOf(IMethodSymbol method, KnownSymbols known)
    {
        var rights = new HashSet<DataSubjectRight>();
        for (ISymbol? level = method; level is IMethodSymbol or INamedTypeSymbol; level = level.ContainingSymbol)
        {
            if (level is INamedTypeSymbol && method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty)
            {
                break;
            }

            rights.UnionWith(known.Code.Of(level).Where(static mark => mark.Kind == MarkKind.ExercisesRight).Select(static mark => (DataSubjectRight)(mark.Argument(0) as int? ?? 0)));
        }

        return rights;
    }

    /// <summary>A law says that it is kept.</summary>
    private static bool Obliges(DataMark mark, KnownSymbols known) => mark.Purposes.Any(use => known.Purposes.Of(use.Purpose) is { Basis: LegalBasis.LegalObligation });

    private static bool IsPortable(DataMark mark, KnownSymbols known) =>
        mark.Category != DataCategory.Credential
        && mark.Purposes.Any(use => known.Purposes.Of(use.Purpose) is { Basis: LegalBasis.Consent or LegalBasis.Contract })
        && !mark.Purposes.Any(static use => (DataOrigin)(use.Mark.Number("Origin") ?? 0) is DataOrigin.Derived or DataOrigin.ThirdParty or DataOrigin.PublicSource);

    private static string List(List<ISymbol> members) =>
        string.Join(", ", members.Take(NamedMembers).Select(static member => "'" + member.Short() + "'")) + (members.Count > NamedMembers ? " and " + (members.Count - NamedMembers) + " more" : "");
}
