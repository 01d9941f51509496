namespace PrivacyAnalyzers;

/// <summary>When a retention period starts.</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RetentionFrom
{
    LastActivity = 0,
    Collection = 1,
    EndOfRelation = 2,
}
