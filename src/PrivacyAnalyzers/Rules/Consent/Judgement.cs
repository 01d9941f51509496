using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>The verdict on one datum of a use, with what a message needs to say why.</summary>
internal sealed class Judgement
{
    internal Judgement(Datum datum, UseVerdict verdict)
    {
        Datum = datum;
        Verdict = verdict;
    }

    internal Datum Datum { get; }

    internal UseVerdict Verdict { get; }

    /// <summary>The purpose that fails: whose consent is missing, whose objection nobody looked at; null where none is asked for.</summary>
    internal PurposeInfo? Purpose { get; init; }

    /// <summary>The purposes the datum was collected for, or those of them that were left when the verdict fell.</summary>
    internal ImmutableArray<PurposeInfo> Collected { get; init; } = ImmutableArray<PurposeInfo>.Empty;

    /// <summary>The purposes the use is for, or could be for.</summary>
    internal ImmutableArray<ITypeSymbol> Others { get; init; } = ImmutableArray<ITypeSymbol>.Empty;

    /// <summary>Who receives it; null where nobody is named.</summary>
    internal string? Recipient { get; init; }
}
