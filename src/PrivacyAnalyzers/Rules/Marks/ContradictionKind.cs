namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>What a contradiction is about.</summary>
internal enum ContradictionKind
{
    /// <summary>Whether it is personal data, for which purposes, of which category.</summary>
    Data,

    /// <summary>Consent that callers of the inherited member are not asked for.</summary>
    Obligation,

    /// <summary>What a consent or objection check answers.</summary>
    Check,
}
