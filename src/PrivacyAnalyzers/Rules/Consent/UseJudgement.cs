using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
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
        var judgements = use.Data.Data.Where(datum => datum.Label.Mark is { Purposes.IsEmpty: false }).Select(datum => Judge(use, datum));

        // Who serves a right of the person needs no other purpose, and tells whoever receives it no less.
        return (use.Inside.Add(use.Code).Any(ServesARight) ? judgements.Where(judgement => judgement.Verdict == UseVerdict.UndeclaredRecipient) : judgements).ToImmutableArray();
    }

    private Judgement Judge(DataUse use, Datum datum)
    {
        var own = datum.Label.Mark!.Purposes.Select(collected => _privacy.Purposes.Of(collected.Purpose)).Where(purpose => purpose is { Basis: not 0 }).Select(purpose => purpose!).ToImmutableArray();
        if (own.Length < datum.Label.Mark.Purposes.Length)
        {
            // A purpose that does not bind yet could be the one that justifies it.
            return new Judgement(datum, UseVerdict.Lawful);
        }

        if (use.IsTakenOver)
        {
            var added = use.Purposes.Where(purpose => !own.Any(known => SymbolEqualityComparer.Default.Equals(known.Type, purpose))).ToImmutableArray();
            return added.IsEmpty ? new Judgement(datum, UseVerdict.Lawful) : new Judgement(datum, UseVerdict.NotCollectedForThis) { Collected = own, Others = added };
        }

        var code = use.Purposes.IsEmpty ? _code.Of(use) : use.Purposes;
        var candidates = own.Where(purpose => code.IsEmpty || code.Contains(purpose.Type, SymbolEqualityComparer.Default)).ToImmutableArray();
        if (candidates.IsEmpty)
        {
            return new Judgement(datum, UseVerdict.NotCollectedForThis) { Collected = own, Others = code };
        }

        var recipient = use.Recipient ?? (use.Kind == UseKind.Disclosure ? use.Inside.Add(use.Code).Select(DisclosedBy).FirstOrDefault(named => named is not null) : null);
        var received = recipient is null ? candidates : candidates.Where(purpose => _privacy.Purposes.RecipientsOf(purpose).Any(declared => declared.Name == recipient)).ToImmutableArray();
        if (received.IsEmpty || (recipient is null && use.Kind == UseKind.Disclosure && received.All(purpose => _privacy.Purposes.RecipientsOf(purpose).IsEmpty)))
        {
            return new Judgement(datum, UseVerdict.UndeclaredRecipient) { Collected = candidates, Recipient = recipient };
        }

        var fitting = received.Where(purpose => Fits(purpose, use.Channel)).ToImmutableArray();
        return fitting.IsEmpty
            ? new Judgement(datum, UseVerdict.NotCollectedForThis) { Collected = received, Recipient = recipient }
            : Judge(use, datum, own, fitting, asks: code.IsEmpty && fitting.Length == own.Length, recipient);
    }

    // "asks": nothing has told the purposes apart, so that where only some justify the use one has to ask which it is.
    private Judgement Judge(DataUse use, Datum datum, ImmutableArray<PurposeInfo> own, ImmutableArray<PurposeInfo> candidates, bool asks, string? recipient)
    {
        var consents = new ConsentsInForce(datum, use, isStrict: _privacy.Settings.Read(PrivacyOptions.SubjectMatching, use.Place.SyntaxTree) == "strict");
        var unasked = candidates.Where(purpose => purpose.NeedsConsent && !consents.Holds(purpose)).ToImmutableArray();
        var unlooked = candidates.Where(purpose => !unasked.Contains(purpose) && CanBeRefused(purpose) && !consents.HasLooked(purpose.Type)).ToImmutableArray();
        var unjustified = candidates.Where(purpose => unasked.Contains(purpose) || unlooked.Contains(purpose)).ToImmutableArray();
        if (unjustified.IsEmpty || (unjustified.Length < candidates.Length && !asks))
        {
            return new Judgement(datum, UseVerdict.Lawful);
        }

        if (unjustified.Length < candidates.Length && unasked.IsEmpty)
        {
            // Nothing is missing but a look, and another purpose needs none.
            return new Judgement(datum, UseVerdict.Lawful);
        }

        if (unjustified.Length < candidates.Length)
        {
            return new Judgement(datum, UseVerdict.Ambiguous) { Collected = candidates.RemoveRange(unjustified), Others = Types(unjustified), Purpose = unjustified[0], Recipient = recipient };
        }

        if (!unlooked.IsEmpty)
        {
            // Of several, the one that may be carried out at all.
            return new Judgement(datum, UseVerdict.ObjectionNotLookedAt) { Collected = own, Purpose = unlooked.FirstOrDefault(purpose => !purpose.IsMarketing) ?? unlooked[0], Recipient = recipient };
        }

        return consents.OfAnotherPerson(unjustified) is { } missing
            ? new Judgement(datum, UseVerdict.OtherPersonChecked) { Collected = own, Purpose = missing, Recipient = recipient }
            : consents.ForAnotherPurpose() is { IsEmpty: false } others
                ? new Judgement(datum, UseVerdict.OtherPurposeChecked) { Collected = own, Others = others, Purpose = unjustified[0], Recipient = recipient }
                : new Judgement(datum, UseVerdict.NoConsent) { Collected = own, Purpose = unjustified[0], Recipient = recipient };
    }

    private static bool CanBeRefused(PurposeInfo purpose) => purpose.IsMarketing || purpose.Basis == LegalBasis.LegitimateInterests;

    private static ImmutableArray<ITypeSymbol> Types(ImmutableArray<PurposeInfo> purposes) => purposes.Select(purpose => (ITypeSymbol)purpose.Type).ToImmutableArray();

    private static bool Fits(PurposeInfo purpose, Channel channel) => channel == Channel.Any || purpose.Channel == Channel.Any || (purpose.Channel & channel) != 0;

    /// <summary>The recipient that the code around says it discloses to: an unnamed transport in it is that one.</summary>
    private string? DisclosedBy(ISymbol code)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (_marks.Recipient(level) is { } recipient)
            {
                return recipient;
            }
        }

        return null;
    }

    private bool ServesARight(ISymbol code)
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
