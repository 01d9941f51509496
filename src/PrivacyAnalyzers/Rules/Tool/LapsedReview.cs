using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Reviews;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>PRIV9002, as its analyzer and every analyzer whose rules a review names report it.</summary>
internal static class LapsedReview
{
    /// <summary>The property that holds the fingerprint of the body as it is, where the review has an older one.</summary>
    internal const string FingerprintProperty = "fingerprint";

    /// <summary>The property that says which of the review's rules is concerned, by its number.</summary>
    internal const string RuleProperty = "rule";

    /// <summary>Those about the tool itself have no place in a body, or are about reviews.</summary>
    internal static bool CanExcuse(string ruleId) => RuleLevels.IsKnown(ruleId) && ruleId is not ("PRIV9001" or "PRIV9002" or "PRIV9003" or "PRIV9005");

    internal static Diagnostic Unused(Review review, int rule) =>
        Of(review, review.RuleLocation(rule), "'" + review.Rules[rule] + "' finds nothing here, so there is nothing to excuse", RuleProperty, rule.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static Diagnostic Unknown(Review review, int rule) =>
        Of(review, review.RuleLocation(rule), "'" + review.Rules[rule] + "' is no rule that a review can excuse", RuleProperty, rule.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static Diagnostic Outdated(Review review) =>
        Of(review, review.FingerprintLocation, "the body has changed since, so nothing is excused any more", FingerprintProperty, review.CurrentFingerprint);

    internal static Diagnostic Of(Review review, Location location, string problem, string? property = null, string? value = null) => Diagnostic.Create(
        Catalogue.PRIV9002_LapsedReview,
        location,
        property is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(property, value),
        review.Member.Short(),
        problem);
}
