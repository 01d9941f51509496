using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0005: special-category data has a purpose that states what allows it. At the mark, or at the member whose name alone says what it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecialCategoryWithoutConditionAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0005_SpecialCategoryWithoutCondition);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterSyntaxNodeAction(context => AnalyzeMark(context, privacy), SyntaxKind.Attribute);
        start.RegisterSymbolAction(context => AnalyzeCovered(context, privacy), SymbolKind.Property, SymbolKind.Field);
    }

    private static void AnalyzeMark(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is not { Mark: { Kind: MarkKind.PersonalData or MarkKind.AlsoFor, TypeArgument: { } purpose } } site
            || privacy.Marks.Of(site.Value) is not { } datum)
        {
            return;
        }

        var declared = site.Mark.DeclaredCategory;
        var (category, isInferred) = declared != DataCategory.Inferred ? (declared, false) : (datum.Category, datum.IsCategoryInferred);
        Report(context.ReportDiagnostic, privacy, site.Syntax.GetLocation(), site.Value, purpose, category, isInferred);
    }

    // Under a type's mark that names no category, each member's name decides, and the type's attribute cannot say which member it is about.
    private static void AnalyzeCovered(SymbolAnalysisContext context, RuleContext privacy)
    {
        if (context.Symbol.PlaceInSource() is not { } location
            || privacy.Marks.Of(context.Symbol) is not { Origin: MarkOrigin.ContainingType, IsCategoryInferred: true } datum
            || !SymbolEqualityComparer.Default.Equals(datum.Symbol, context.Symbol))
        {
            return;
        }

        foreach (var use in datum.Purposes)
        {
            if (use.Mark.Kind == MarkKind.PersonalData)
            {
                Report(context.ReportDiagnostic, privacy, location, context.Symbol, use.Purpose, datum.Category, isInferred: true);
            }
        }
    }

    private static void Report(
        Action<Diagnostic> report, RuleContext privacy, Location location, ISymbol symbol, ITypeSymbol purposeType, DataCategory category, bool isInferred)
    {
        if (SpecialCategories.NeedCondition(category)
            && privacy.Purposes.Of(purposeType) is { } purpose
            && !SpecialCategories.Allows(purpose, category))
        {
            privacy.Report(
                report,
                Diagnostic.Create(
                    Catalogue.PRIV0005_SpecialCategoryWithoutCondition,
                    location,
                    symbol.Short(),
                    SpecialCategories.Describe(category, isInferred),
                    purpose.Type.Short(),
                    SpecialCategories.Advice(category)));
        }
    }
}
