namespace PrivacyAnalyzers;

/// <summary>A right of the data subject that code serves, GDPR chapter III. The deadline is one month, and two more if told within the first (12(3)).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataSubjectRight
{
    /// <summary>To know what is held, why, for how long, from whom and to whom, and to get a copy: GDPR 15.</summary>
    Access = 1,

    /// <summary>To have wrong or incomplete data put right: GDPR 16.</summary>
    Rectification = 2,

    /// <summary>To have data erased, where nothing obliges to keep them: GDPR 17.</summary>
    Erasure = 3,

    /// <summary>To have use suspended while a dispute lasts: GDPR 18.</summary>
    Restriction = 4,

    /// <summary>To receive provided and observed data in a machine-readable form, under consent or contract: GDPR 20.</summary>
    Portability = 5,

    /// <summary>To object; absolute for direct marketing: GDPR 21.</summary>
    Objection = 6,

    /// <summary>To have an automated decision reviewed by a human: GDPR 22(3).</summary>
    HumanReview = 7,

    /// <summary>To withdraw consent, as easily as it was given: GDPR 7(3).</summary>
    ConsentWithdrawal = 8,
}
