using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The verdict on one datum of a use, and the purpose it fails for.</summary>
internal readonly struct Judgement
{
    internal Judgement(Datum datum, UseVerdict verdict, PurposeInfo? purpose)
    {
        Datum = datum;
        Verdict = verdict;
        Purpose = purpose;
    }

    internal Datum Datum { get; }

    internal UseVerdict Verdict { get; }

    /// <summary>The purpose whose consent is missing; null where none is asked for.</summary>
    internal PurposeInfo? Purpose { get; }

    /// <summary>Consent is missing, in whatever way.</summary>
    internal bool LacksConsent => Verdict is UseVerdict.NoConsent or UseVerdict.OtherPurposeChecked or UseVerdict.OtherPersonChecked;
}
