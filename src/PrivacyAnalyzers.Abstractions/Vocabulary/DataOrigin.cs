namespace PrivacyAnalyzers;

/// <summary>Where a datum comes from: drives articles 14, 15(1)(g) and 20 (provided and observed data are portable, derived are not).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataOrigin
{
    Unspecified = 0,
    Provided = 1,
    Observed = 2,
    Derived = 3,
    ThirdParty = 4,
    PublicSource = 5,
}
