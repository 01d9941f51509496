namespace PrivacyAnalyzers;

/// <summary>What allows a purpose to handle special-category or criminal data, beside its legal basis: GDPR articles 9(2) and 10.</summary>
/// <remarks>
/// A purpose whose basis is <see cref="LegalBasis.Consent"/> does not thereby have a condition: explicit consent is a stronger act, and is stated.
/// </remarks>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum SpecialCategoryCondition
{
    /// <summary>The purpose states no condition: it is not meant for special-category or criminal data, and PRIV0005 reports such data under it.</summary>
    None = 0,

    /// <summary>Explicit consent: GDPR 9(2)(a). It does not open criminal data, nor what a national law keeps closed.</summary>
    ExplicitConsent = 1,

    /// <summary>Obligations and rights in employment, social security and social protection law: GDPR 9(2)(b).</summary>
    EmploymentAndSocialSecurity = 2,

    /// <summary>Vital interests of a person who cannot consent: GDPR 9(2)(c).</summary>
    VitalInterests = 3,

    /// <summary>Members and regular contacts of a political, philosophical, religious or trade-union body, not disclosed outside it: GDPR 9(2)(d).</summary>
    NonProfitBody = 4,

    /// <summary>Data that the person has manifestly made public: GDPR 9(2)(e).</summary>
    MadePublicBySubject = 5,

    /// <summary>Legal claims and the work of courts: GDPR 9(2)(f).</summary>
    LegalClaims = 6,

    /// <summary>Substantial public interest, on the basis of law: GDPR 9(2)(g).</summary>
    SubstantialPublicInterest = 7,

    /// <summary>Preventive or occupational medicine, diagnosis, care, by or under a person bound to secrecy: GDPR 9(2)(h) and 9(3).</summary>
    HealthCare = 8,

    /// <summary>Public interest in public health, on the basis of law: GDPR 9(2)(i).</summary>
    PublicHealth = 9,

    /// <summary>Archiving in the public interest, research or statistics under article 89(1), on the basis of law: GDPR 9(2)(j).</summary>
    ArchivingResearchStatistics = 10,

    /// <summary>
    /// Criminal convictions and offences, under official authority or where law authorises it: GDPR 10. The only condition for <see
    /// cref="DataCategory.CriminalRecord"/>.
    /// </summary>
    CriminalDataAuthorizedByLaw = 11,
}
