using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Consent.Guards;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>Asks for the consent that a use misses, with whichever check is at hand: before it, around it, of the sequence it comes from, or of its callers.</summary>
public abstract class ConsentFix : FlowFix
{
    internal const string LeaveEarlyKey = "Consent.LeaveEarly";
    internal const string DoOnlyIfKey = "Consent.DoOnlyIf";
    internal const string KeepOnlyKey = "Consent.KeepOnly";
    internal const string DemandKey = "Consent.Demand";
    internal const string RequireKey = "Consent.Require";

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding)
    {
        var questions = ConsentQuestions.For(finding);
        return questions.SelectMany(question => Filters(question, finding))
            .Concat(questions.SelectMany(question => Guards(question, finding)))
            .Concat(finding.Purposes.Where(purpose => finding.Known.Purposes.Of(purpose) is { NeedsConsent: true }).SelectMany(purpose => Requirements(purpose, finding)));
    }

    private static IEnumerable<EditOffer> Filters(ConsentQuestion question, FlowFinding finding)
    {
        if (SequenceFilter.Of(question, finding) is { } edits)
        {
            yield return new EditOffer("Keep only those where '" + question.Yes + "'", KeepOnlyKey, edits);
        }
    }

    // At the use; else where the data were read, which holds for what was read there.
    private static IEnumerable<EditOffer> Guards(ConsentQuestion question, FlowFinding finding)
    {
        foreach (var place in new[] { finding.Place }.Concat(finding.Steps.Reverse()).Distinct())
        {
            foreach (var offer in Guards(place, question, finding))
            {
                yield return offer;
            }
        }
    }

    private static IEnumerable<EditOffer> Guards(SyntaxNode place, ConsentQuestion question, FlowFinding finding)
    {
        var statement = StatementGuard.Around(place);
        var before = statement is not null ? StatementGuard.Before(statement, question, finding)
            : ExpressionBodyGuard.Around(place) is { } body ? ExpressionBodyGuard.AsBlock(body, question, wrap: false, finding)
            : null;
        if (before is { } guard)
        {
            yield return question.IsDemand
                ? new EditOffer("Demand the consent: '" + question.Yes + "'", DemandKey, guard)
                : new EditOffer("Leave early unless '" + question.Yes + "'", LeaveEarlyKey, guard);
        }

        if (question.IsDemand)
        {
            yield break;
        }

        var around = statement is not null ? StatementGuard.Around(statement, question, finding)
            : ExpressionBodyGuard.Around(place) is { } whole ? ExpressionBodyGuard.AsBlock(whole, question, wrap: true, finding)
            : null;
        foreach (var edit in new[] { around, ConditionalValue.Of(place, question, finding) })
        {
            if (edit is { } wrapped)
            {
                yield return new EditOffer("Do it only if '" + question.Yes + "'", DoOnlyIfKey, wrapped);
            }
        }
    }

    private static IEnumerable<EditOffer> Requirements(INamedTypeSymbol purpose, FlowFinding finding) =>
        ConsentRequirement.For(purpose, finding).Select(edits => new EditOffer("Leave it to the callers: [RequiresConsent<" + purpose.Short() + ">]", RequireKey, edits));
}
