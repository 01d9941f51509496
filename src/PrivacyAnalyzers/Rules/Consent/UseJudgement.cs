using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>Judges a use: one purpose must justify all of it. The candidates are the datum's purposes that the code, the recipient and the channel leave.</summary>
internal sealed class UseJudgement
{
    private readonly RuleContext _privacy;
    private readonly CodePurposes _code;
    private readonly CodeMarks _marks;

    internal UseJudgement(RuleContext privacy, CodeMarks marks)
    {
        _privacy = privacy;
        _marks = marks;
        _code = new CodePurposes(privacy, marks);
    }

    internal ImmutableArray<Judgement> Of(DataUse use)
    {
        if (use.Inside.Add(use.Code).Any(ExercisesRight))
        {
            return ImmutableArray<Judgement>.Empty;
        }

        var purposes = use.Purposes.IsEmpty ? _code.Of(use) : use.Purposes;
        var isStrict = _privacy.Settings.Read(PrivacyOptions.SubjectMatching, use.Place.SyntaxTree) == "strict";
        return use.Data.Data.Where(datum => datum.Label.Mark is { Purposes.IsEmpty: false }).Select(datum => Judge(use, datum, purposes, isStrict)).ToImmutableArray();
    }

    private Judgement Judge(DataUse use, Datum datum, ImmutableArray<ITypeSymbol> code, bool isStrict)
    {
        var own = datum.Label.Mark!.Purposes.Select(collected => _privacy.Purposes.Of(collected.Purpose)).Where(purpose => purpose is { Basis: not 0 }).Select(purpose => purpose!).ToList();
        if (own.Count < datum.Label.Mark.Purposes.Length)
        {
            // A purpose that does not bind yet could be the one that justifies it.
            return new Judgement(datum, UseVerdict.Lawful, purpose: null);
        }

        var candidates = own.Where(purpose => code.IsEmpty || code.Contains(purpose.Type, SymbolEqualityComparer.Default)).ToList();
        if (candidates.Count == 0)
        {
            return new Judgement(datum, UseVerdict.NotCollectedForThis, purpose: null);
        }

        var narrowed = candidates.Where(purpose => Receives(purpose, use) && Fits(purpose, use.Channel)).ToList();
        if (narrowed.Count == 0)
        {
            return new Judgement(datum, UseVerdict.UndeclaredRecipient, purpose: null);
        }

        var unjustified = narrowed.Where(purpose => purpose.NeedsConsent && !Holds(purpose, datum, use, isStrict)).ToList();
        if (unjustified.Count == 0)
        {
            return new Judgement(datum, UseVerdict.Lawful, purpose: null);
        }

        if (unjustified.Count < narrowed.Count)
        {
            return new Judgement(datum, code.IsEmpty && use.Recipient is null ? UseVerdict.Ambiguous : UseVerdict.Lawful, unjustified[0]);
        }

        return new Judgement(datum, Missing(unjustified, datum, use), unjustified[0]);
    }

    private bool Receives(PurposeInfo purpose, DataUse use) =>
        use.Recipient is null || _privacy.Purposes.RecipientsOf(purpose).Any(recipient => recipient.Name == use.Recipient);

    private static bool Fits(PurposeInfo purpose, Channel channel) => channel == Channel.Any || purpose.Channel == Channel.Any || (purpose.Channel & channel) != 0;

    private static bool Holds(PurposeInfo purpose, Datum datum, DataUse use, bool isStrict) =>
        Facts(datum, use).Any(fact => fact.IsAbout(purpose.Type) && fact.Subject.Covers(datum.Subject) is var match && (match == SubjectMatch.Same || (match == SubjectMatch.Unknown && !isStrict)))
        || EachConsents(datum, use, purpose);

    // Elements of several sequences: each person that the datum may be about was asked, by checks of their own.
    private static bool EachConsents(Datum datum, DataUse use, PurposeInfo purpose) =>
        datum.Subject.Terms.Length > 1
        && datum.Subject.Terms.All(term => Facts(datum, use).Any(fact => fact.IsAbout(purpose.Type) && fact.Subject.Covers(Identity.Of(term)) == SubjectMatch.Same));

    /// <summary>The facts at the use, and those that held where the datum was read.</summary>
    private static IEnumerable<Fact> Facts(Datum datum, DataUse use) => use.Facts.Facts.Concat(datum.Held.Facts);

    private static UseVerdict Missing(List<PurposeInfo> purposes, Datum datum, DataUse use)
    {
        if (Facts(datum, use).Any(fact => purposes.Any(purpose => fact.IsAbout(purpose.Type))))
        {
            return UseVerdict.OtherPersonChecked;
        }

        return Facts(datum, use).Any(fact => fact.Subject.Covers(datum.Subject) != SubjectMatch.Different) ? UseVerdict.OtherPurposeChecked : UseVerdict.NoConsent;
    }

    private bool ExercisesRight(ISymbol code)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (_marks.Has(level, MarkKind.ExercisesRight))
            {
                return true;
            }
        }

        return false;
    }
}
