namespace PrivacyAnalyzers;

#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum DataSubjectRight
{
    Access = 1,
    Rectification = 2,
    Erasure = 3,
    Restriction = 4,
    Portability = 5,
    Objection = 6,
    HumanReview = 7,
    ConsentWithdrawal = 8,
}
