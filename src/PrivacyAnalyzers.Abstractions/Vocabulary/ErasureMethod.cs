namespace PrivacyAnalyzers;

/// <summary>How one member is erased where its row stays. A pseudonym and a generalised value are still personal data.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum ErasureMethod
{
    Default = 0,
    Clear = 1,
    Replace = 2,
    Pseudonymize = 3,
    Generalize = 4,
}
