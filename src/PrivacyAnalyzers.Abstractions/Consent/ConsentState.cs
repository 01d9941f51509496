namespace PrivacyAnalyzers;

/// <summary>What an act leaves behind, after the consent record of ISO/IEC TS 27560, with objection (GDPR 21) added.</summary>
public enum ConsentState
{
    /// <summary>Asked, and not answered: no consent.</summary>
    Requested = 1,

    /// <summary>Given: GDPR 6(1)(a).</summary>
    Given = 2,

    /// <summary>Asked and refused: no consent.</summary>
    Refused = 3,

    /// <summary>Given once and withdrawn: GDPR 7(3). What was done before stays lawful.</summary>
    Withdrawn = 4,

    /// <summary>Given once and past its lifetime: no consent.</summary>
    Expired = 5,

    /// <summary>The person objected: GDPR 21. It stands against every basis that can be objected to.</summary>
    Objected = 6,

    /// <summary>The person took the objection back. It is not a consent.</summary>
    ObjectionLifted = 7,
}
