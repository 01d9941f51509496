namespace PrivacyAnalyzers;

/// <summary>Where a datum comes from. It is told to people who did not give it (GDPR 14, 15(1)(g)) and decides portability (GDPR 20).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataOrigin
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Given by the person, in a form or by word. Portable under consent or contract (GDPR 20(1)).</summary>
    Provided = 1,

    /// <summary>Recorded while the person uses a service: history, position, measures. Portable under consent or contract.</summary>
    Observed = 2,

    /// <summary>Computed or inferred from other data: a score, a segment. Not portable; open to access (GDPR 15).</summary>
    Derived = 3,

    /// <summary>Obtained from somebody else, bought included: the person is told within a month or at first contact (GDPR 14(3)).</summary>
    ThirdParty = 4,

    /// <summary>Obtained from a public source, a social network or a register: told as for a third party (GDPR 14(2)(f)).</summary>
    PublicSource = 5,
}
