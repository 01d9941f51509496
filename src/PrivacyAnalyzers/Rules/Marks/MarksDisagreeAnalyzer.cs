using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0009: the marks of one member agree on what it is and how it is erased, and name each purpose once. Reported at the later mark.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarksDisagreeAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0009_MarksDisagree);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is not { Mark.Kind: MarkKind.PersonalData or MarkKind.AlsoFor or MarkKind.NotPersonalData } site)
        {
            return;
        }

        var others = DataMarksOf(site, privacy).Where(mark => mark.Attribute != site.Mark.Attribute).ToList();
        var problems = new List<string>();
        Mark? other = null;
        if (site.Mark.Kind == MarkKind.NotPersonalData)
        {
            other = others.Where(mark => mark.Kind != MarkKind.NotPersonalData).Select(mark => (Mark?)mark).FirstOrDefault();
            if (other is { TypeArgument: { } purpose })
            {
                problems.Add("'[NotPersonalData]' denies the mark for '" + purpose.Short() + "'");
            }
        }
        else
        {
            foreach (var earlier in others.Where(mark => mark.Kind != MarkKind.NotPersonalData && IsBefore(mark, site, context.Compilation)))
            {
                var found = problems.Count;
                problems.AddRange(MarkAgreement.Problems(earlier, site.Mark).Where(problem => !problems.Contains(problem)));
                other ??= problems.Count > found ? earlier : null;
            }
        }

        if (problems.Count > 0)
        {
            privacy.Report(
                context.ReportDiagnostic,
                Diagnostic.Create(
                    Catalogue.PRIV0009_MarksDisagree,
                    site.Syntax.GetLocation(),
                    other is { Location: { IsInSource: true } location } ? new[] { location } : Enumerable.Empty<Location>(),
                    site.Value.Short(),
                    string.Join(", ", problems)));
        }
    }

    private static IEnumerable<Mark> DataMarksOf(MarkSite site, RuleContext privacy)
    {
        var value = site.Value;
        var marks = site.Target is IAssemblySymbol
            ? privacy.Marks.AssemblyMarksOf(value)
            : privacy.Marks.OwnMarks(value is IParameterSymbol parameter ? MarkedSymbolNormalizer.RecordProperty(parameter) ?? value : value);
        return marks.Where(mark => mark.Kind is MarkKind.PersonalData or MarkKind.AlsoFor or MarkKind.NotPersonalData);
    }

    private static bool IsBefore(Mark mark, MarkSite site, Compilation compilation)
    {
        if (mark.Attribute.ApplicationSyntaxReference is not { } other)
        {
            return true;
        }

        return other.SyntaxTree == site.Syntax.SyntaxTree
            ? other.Span.Start < site.Syntax.SpanStart
            : compilation.SyntaxTrees.TakeWhile(tree => tree != site.Syntax.SyntaxTree).Contains(other.SyntaxTree);
    }
}
