namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>What is thought of one datum at one use: each answer that is not lawful is a rule's question. In the order in which one of them is reported.</summary>
internal enum UseVerdict
{
    /// <summary>No check of this purpose and no check of this person holds.</summary>
    NoConsent,

    /// <summary>The code works for a purpose the datum was not collected for.</summary>
    NotCollectedForThis,

    /// <summary>A check of this person holds, for another purpose.</summary>
    OtherPurposeChecked,

    /// <summary>A check for this purpose holds, of another person.</summary>
    OtherPersonChecked,

    /// <summary>The purpose allows it, and nobody looked whether the person objected.</summary>
    ObjectionNotLookedAt,

    /// <summary>It reaches a recipient that none of its purposes names.</summary>
    UndeclaredRecipient,

    /// <summary>Lawful for one of several purposes, and not for all: which one is it?</summary>
    Ambiguous,

    /// <summary>A purpose justifies it, or none is asked for.</summary>
    Lawful,
}
