using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3005: a row whose data are kept for a period that begins on no date, or on one of several.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoRetentionStartAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3005_NoRetentionStart);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, (INamedTypeSymbol)context.Symbol, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, RuleContext privacy)
    {
        if (!privacy.IsAsked(Catalogue.PRIV3005_NoRetentionStart, privacy.Known.PlaceOf(type)?.SourceTree))
        {
            return;
        }

        foreach (var (row, place) in RowPlaces.JudgedAt(type, RowGraph.For(privacy.Known), privacy.Known))
        {
            var starts = RetentionStartParser.Read(row, privacy.Known);
            if (!row.IsAbstract && WithoutStart(row, starts, privacy).FirstOrDefault() is { Purpose: { } purpose } waiting)
            {
                privacy.Report(
                    context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV3005_NoRetentionStart, place, row.Short(), "'" + purpose.Short() + "' (" + waiting.Period + ")", Why(row, starts, privacy.Known)));
            }
        }
    }

    /// <summary>The purposes whose periods count from a date of the row that is not there. That of the end of a relation, the application tells.</summary>
    private static IEnumerable<(ITypeSymbol? Purpose, string Period)> WithoutStart(INamedTypeSymbol row, List<RetentionStartModel> starts, RuleContext privacy)
    {
        foreach (var member in RowData.Of(row, privacy.Known))
        {
            foreach (var use in privacy.Marks.Of(member)!.Purposes)
            {
                if (privacy.Purposes.Of(use.Purpose) is { } purpose
                    && StatedRetention.Of(member, use, privacy.Marks, privacy.Purposes) is { } period
                    && purpose.From != RetentionFrom.EndOfRelation
                    && starts.Count != 1
                    && starts.All(start => start.From != purpose.From))
                {
                    yield return (use.Purpose, period);
                }
            }
        }
    }

    private static string Why(INamedTypeSymbol row, List<RetentionStartModel> starts, KnownSymbols known)
    {
        if (starts.Count > 0)
        {
            return "none of its '[RetentionStart]' is of that event";
        }

        var dates = RetentionStartParser.Candidates(row, known).Select(static date => "'" + date.Name + "'").ToList();
        return dates.Count == 0 ? "it has no date" : "it could be " + string.Join(" or ", dates);
    }
}
