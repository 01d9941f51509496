namespace PrivacyAnalyzers;

/// <summary>GDPR 6(1): exactly one per purpose. Article 9 is a separate condition, not a basis.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum LegalBasis
{
    Consent = 1,
    Contract = 2,
    LegalObligation = 3,
    VitalInterests = 4,
    PublicTask = 5,
    LegitimateInterests = 6,
}
