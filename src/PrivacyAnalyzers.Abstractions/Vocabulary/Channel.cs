namespace PrivacyAnalyzers;

/// <summary>By which means people are contacted: the basis must fit the channel.</summary>
[System.Flags]
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum Channel
{
    Any = 0,
    Email = 1,
    TextMessage = 2,
    Telephone = 4,
    Post = 8,
    Push = 16,
}
