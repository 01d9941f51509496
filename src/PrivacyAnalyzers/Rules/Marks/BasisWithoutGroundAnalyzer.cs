using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0014: legitimate interests without the interest, a legal obligation without its text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BasisWithoutGroundAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0014_BasisWithoutGround);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, RuleContext privacy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (privacy.Purposes.Of(type) is not { } purpose)
        {
            return;
        }

        var (text, missing, property) = purpose.Basis switch
        {
            LegalBasis.LegitimateInterests => (purpose.Interest, "which interest is pursued", nameof(PurposeInfo.Interest)),
            LegalBasis.LegalObligation => (purpose.LegalText, "which text obliges", nameof(PurposeInfo.LegalText)),
            _ => ("", "", ""),
        };
        if (property.Length == 0 || !string.IsNullOrWhiteSpace(text) || HasUnreadableArgument(purpose.Mark, property))
        {
            return;
        }

        var location = purpose.Mark.ConstructorArgumentLocation(0, context.CancellationToken);
        privacy.Report(
            context.ReportDiagnostic,
            Diagnostic.Create(Catalogue.PRIV0014_BasisWithoutGround, location, type.Short(), purpose.Basis.ToString(), missing, property));
    }

    // Half typed: something is there, it does not bind yet.
    private static bool HasUnreadableArgument(Mark mark, string name)
    {
        foreach (var argument in mark.Attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        return false;
    }
}
