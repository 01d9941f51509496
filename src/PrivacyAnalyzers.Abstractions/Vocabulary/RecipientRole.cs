namespace PrivacyAnalyzers;

#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RecipientRole
{
    Processor = 1,
    JointController = 2,
    ThirdParty = 3,
    Internal = 4,
}
