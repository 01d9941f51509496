using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Discovery;

/// <summary>A value that nobody marked and that looks like personal data: what it seems to be, and what says so.</summary>
internal sealed class Presumption
{
    internal Presumption(ISymbol symbol, DataCategory category, PresumptionGround ground, string words, string language)
    {
        Symbol = symbol;
        Category = category;
        Ground = ground;
        Words = words;
        Language = language;
    }

    /// <summary>The property, field or parameter.</summary>
    internal ISymbol Symbol { get; }

    internal DataCategory Category { get; }

    internal PresumptionGround Ground { get; }

    /// <summary>The words that were recognised, without accents, such as "date naissance"; the type's name where the type decided.</summary>
    internal string Words { get; }

    /// <summary>"en", "fr", or "any" where both use the words or the type decided.</summary>
    internal string Language { get; }

    internal PresumptionConfidence Confidence => Ground switch
    {
        PresumptionGround.Name => PresumptionConfidence.High,
        PresumptionGround.NameInContext => PresumptionConfidence.Medium,
        _ => PresumptionConfidence.Low,
    };
}
