using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>PRIV4007: a recipient of a purpose whom nothing tells of an erasure, where erasures are run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecipientWithoutEraserAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV4007_RecipientWithoutEraser);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var erasers = new Lazy<RecipientErasers>(() => new RecipientErasers(privacy.Known));
        start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, erasers, privacy), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, Lazy<RecipientErasers> erasers, RuleContext privacy)
    {
        if (privacy.Purposes.Of(type) is not { Recipients.IsEmpty: false } purpose
            || !privacy.IsAsked(Catalogue.PRIV4007_RecipientWithoutEraser, privacy.Known.PlaceOf(type)?.SourceTree)
            || erasers.Value.HasUnknown
            || !(erasers.Value.IsUsedHere || StoreRules.HasStore(privacy)))
        {
            return;
        }

        foreach (var recipient in purpose.Recipients)
        {
            if (recipient.Role is RecipientRole.Processor or RecipientRole.JointController or RecipientRole.ThirdParty
                && !string.IsNullOrWhiteSpace(recipient.Name)
                && !erasers.Value.IsFor(recipient.Name)
                && recipient.Mark.Location is { IsInSource: true } place)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV4007_RecipientWithoutEraser, place, recipient.Name, type.Short()));
            }
        }
    }
}
