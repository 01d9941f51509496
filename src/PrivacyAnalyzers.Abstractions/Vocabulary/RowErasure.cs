namespace PrivacyAnalyzers;

/// <summary>What happens to a row when its subject is erased.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RowErasure
{
    Default = 0,
    Delete = 1,
    EraseMembers = 2,
    Decorrelate = 3,
}
