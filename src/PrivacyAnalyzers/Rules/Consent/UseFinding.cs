using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The one finding about a use that no purpose justifies: of several reasons the first in the order of <see cref="UseVerdict"/>.</summary>
internal static class UseFinding
{
    /// <summary>The rules it may be a finding of.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> Rules { get; } = Enum.GetValues(typeof(UseVerdict)).Cast<UseVerdict>().Where(verdict => verdict != UseVerdict.Lawful).Select(Rule).ToImmutableArray();

    internal static Diagnostic? Find(RuleContext privacy, DataUse use, ImmutableArray<Judgement> judgements)
    {
        var worst = judgements.Where(judgement => judgement.Verdict != UseVerdict.Lawful).OrderBy(judgement => judgement.Verdict).FirstOrDefault();
        if (worst is null)
        {
            return null;
        }

        var data = judgements.Where(judgement => judgement.Verdict == worst.Verdict && ReferenceEquals(judgement.Purpose, worst.Purpose)).Select(judgement => judgement.Datum).ToList();
        return Diagnostic.Create(
            Rule(worst.Verdict),
            use.Place.GetLocation(),
            Severity(privacy, use, worst),
            UsePath.Locations(use, data[0]),
            UsePath.Properties(use, data, Asked(worst)),
            Arguments(privacy, use, worst, data));
    }

    // The right to refuse is absolute for marketing only: elsewhere the controller may weigh, and is reminded.
    private static DiagnosticSeverity Severity(RuleContext privacy, DataUse use, Judgement judgement)
    {
        var rule = Rule(judgement.Verdict);
        return judgement is { Verdict: UseVerdict.ObjectionNotLookedAt, Purpose.IsMarketing: false } && !privacy.HasSeverityOfItsOwn(rule.Id, use.Place.SyntaxTree)
            ? DiagnosticSeverity.Info
            : rule.DefaultSeverity;
    }

    // What the code could be declared to work for, or what consent is missing for.
    private static ITypeSymbol[] Asked(Judgement judgement) => judgement switch
    {
        { Verdict: UseVerdict.Ambiguous } => judgement.Collected.Select(purpose => purpose.Type).Concat(judgement.Others).ToArray(),
        { Purpose: { } purpose } => new ITypeSymbol[] { purpose.Type },
        _ => Array.Empty<ITypeSymbol>(),
    };

    private static DiagnosticDescriptor Rule(UseVerdict verdict) => verdict switch
    {
        UseVerdict.NoConsent => Catalogue.PRIV1001_UseWithoutConsent,
        UseVerdict.NotCollectedForThis => Catalogue.PRIV1002_UseForAnotherPurpose,
        UseVerdict.OtherPurposeChecked => Catalogue.PRIV1003_CheckForAnotherPurpose,
        UseVerdict.OtherPersonChecked => Catalogue.PRIV1004_CheckOfAnotherPerson,
        UseVerdict.ObjectionNotLookedAt => Catalogue.PRIV1008_ObjectionNotLookedAt,
        UseVerdict.UndeclaredRecipient => Catalogue.PRIV2006_RecipientNotNamed,
        _ => Catalogue.PRIV1013_AmbiguousPurpose,
    };

    private static object[] Arguments(RuleContext privacy, DataUse use, Judgement judgement, List<Datum> data)
    {
        var isOne = data.Select(datum => datum.Label.Symbol).Distinct(SymbolEqualityComparer.Default).Count() == 1;
        var members = UsePath.Quoted(data);
        var purpose = judgement.Purpose?.Type.Short();
        var happens = UseWords.Happens(use, judgement.Recipient, isOne);
        return judgement.Verdict switch
        {
            UseVerdict.NoConsent or UseVerdict.OtherPersonChecked or UseVerdict.ObjectionNotLookedAt => new object[] { members, happens, purpose!, UseWords.Person(data[0], privacy.Known.Subjects) },
            UseVerdict.OtherPurposeChecked => new object[] { members, happens, purpose!, UseWords.List(judgement.Others, "and") },
            UseVerdict.NotCollectedForThis => new object[]
            {
                members,
                happens + (judgement.Others.IsEmpty ? " by " + UseWords.Means(use.Channel) : " for " + UseWords.List(judgement.Others, "or")),
                isOne ? "it was" : "they were",
                UseWords.List(judgement.Collected, "and"),
            },
            UseVerdict.UndeclaredRecipient => new object[]
            {
                members,
                isOne ? "reaches" : "reach",
                judgement.Recipient ?? "whoever '" + use.Target.Short() + "' sends it to",
                judgement.Collected.Length == 1 ? UseWords.List(judgement.Collected, "or") + " does not name" : "none of " + UseWords.List(judgement.Collected, "and") + " names",
            },
            _ => new object[] { members, happens, UseWords.List(judgement.Collected, "and"), UseWords.List(judgement.Others, "or") },
        };
    }
}
