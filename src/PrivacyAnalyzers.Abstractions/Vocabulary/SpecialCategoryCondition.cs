namespace PrivacyAnalyzers;

/// <summary>GDPR 9(2) and 10: what allows a purpose to handle special-category data, beside its basis.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum SpecialCategoryCondition
{
    None = 0,
    ExplicitConsent = 1,
    EmploymentAndSocialSecurity = 2,
    VitalInterests = 3,
    NonProfitBody = 4,
    MadePublicBySubject = 5,
    LegalClaims = 6,
    SubstantialPublicInterest = 7,
    HealthCare = 8,
    PublicHealth = 9,
    ArchivingResearchStatistics = 10,
    CriminalDataAuthorizedByLaw = 11,
}
