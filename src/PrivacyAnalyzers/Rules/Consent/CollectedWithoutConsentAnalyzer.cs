using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1007: an endpoint or handler that keeps what only consent allows it to keep, and has nothing to do with consent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectedWithoutConsentAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1007_CollectedWithoutConsent);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var code = privacy.Known.Code;
        var signs = new ConsentSigns(privacy.Known);
        var applied = new AppliedChecks(privacy.Known);
        start.RegisterOperationBlockAction(context =>
        {
            foreach (var block in context.OperationBlocks)
            {
                Check(block, context, code, signs, applied, privacy);
            }
        });
    }

    private static void Check(IOperation block, OperationBlockAnalysisContext context, CodeMarks code, ConsentSigns signs, AppliedChecks applied, RuleContext privacy)
    {
        // One question for each function: what it takes is accepted or refused together.
        foreach (var collected in CollectedInput.In(block, context.OwningSymbol)
            .Select(write => (write.Member, write.Place, write.Function, Purposes: ConsentOnly(write.Member, privacy)))
            .Where(static write => !write.Purposes.IsEmpty)
            .GroupBy(static write => write.Function))
        {
            var purposes = collected.SelectMany(static write => write.Purposes).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
            if (signs.In(collected.Key, purposes) || IsExcused(context.OwningSymbol, purposes, code, applied))
            {
                continue;
            }

            var members = collected.Select(static write => write.Member.Short()).Distinct().ToList();
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(
                Catalogue.PRIV1007_CollectedWithoutConsent,
                collected.First().Place.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(UsePath.Members, string.Join(";", members)),
                string.Join("', '", members.Take(3)),
                members.Count == 1 ? "is" : "are",
                UseWords.List(purposes, "and") + (purposes.Length == 1 ? ", which rests on consent" : ", which rest on consent")));
        }
    }

    /// <summary>The purposes of what is written, where every one rests on consent; empty otherwise.</summary>
    private static ImmutableArray<ITypeSymbol> ConsentOnly(ISymbol member, RuleContext privacy)
    {
        var purposes = privacy.Marks.Of(member)?.Purposes.Select(static use => use.Purpose).ToImmutableArray() ?? ImmutableArray<ITypeSymbol>.Empty;
        return purposes.All(purpose => privacy.Purposes.Of(purpose) is { NeedsConsent: true }) ? purposes : ImmutableArray<ITypeSymbol>.Empty;
    }

    /// <summary>Somebody has asked before, or the person corrects what is known of them.</summary>
    private static bool IsExcused(ISymbol owner, IReadOnlyCollection<ITypeSymbol> purposes, CodeMarks code, AppliedChecks applied)
    {
        for (ISymbol? level = owner; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (code.Of(level).Any(mark => mark.Kind == MarkKind.ExercisesRight
                || (mark.Kind is MarkKind.RequiresConsent or MarkKind.GrantsConsent && (mark.TypeArgument is null || purposes.Contains(mark.TypeArgument, SymbolEqualityComparer.Default)))))
            {
                return true;
            }
        }

        return owner is IMethodSymbol method && purposes.Any(purpose => applied.IsFiltered(method, purpose));
    }
}
