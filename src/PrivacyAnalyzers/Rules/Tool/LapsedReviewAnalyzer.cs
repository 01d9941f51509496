using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Reviews;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>PRIV9002: a review that says too little, or whose body changed. That a rule finds nothing to excuse is said by the rule's own analyzer, which knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LapsedReviewAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV9002_LapsedReview);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        if (privacy.Known.Reviews.IsEmpty)
        {
            return;
        }

        start.RegisterCompilationEndAction(context =>
        {
            foreach (var review in privacy.Known.Reviews)
            {
                foreach (var problem in Problems(review))
                {
                    privacy.Report(context.ReportDiagnostic, problem);
                }
            }
        });
    }

    private static IEnumerable<Diagnostic> Problems(Review review)
    {
        var attribute = review.Syntax.GetLocation();
        if (!review.NamesSomebody)
        {
            yield return LapsedReview.Of(review, attribute, "nobody is named who reviewed, so nothing is excused");
        }

        if (!review.GivesAReason)
        {
            yield return LapsedReview.Of(review, attribute, "no reason is given, so nothing is excused");
        }

        if (review.Rules.IsEmpty)
        {
            yield return LapsedReview.Of(review, attribute, "no rule is named, so nothing is excused");
        }

        if (review.WrongDate is { } date)
        {
            yield return LapsedReview.Of(review, review.UntilLocation, "'" + date + "' is no date (2027-06-30), so nothing is excused");
        }

        if (review.IsOutdated)
        {
            yield return LapsedReview.Outdated(review);
        }

        for (var i = 0; i < review.Rules.Length; i++)
        {
            if (!LapsedReview.CanExcuse(review.Rules[i].ToUpperInvariant()))
            {
                yield return LapsedReview.Unknown(review, i);
            }
        }
    }
}
