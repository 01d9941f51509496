namespace PrivacyAnalyzers;

/// <summary>By which means people are contacted; the legal basis of marketing must fit the channel (ePrivacy directive 13). Values combine.</summary>
[System.Flags]
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum Channel
{
    /// <summary>No channel in particular: the purpose fits every one.</summary>
    Any = 0,

    /// <summary>Electronic mail.</summary>
    Email = 1,

    /// <summary>Text messages: SMS, MMS, RCS.</summary>
    TextMessage = 2,

    /// <summary>Voice calls, by a person or a machine.</summary>
    Telephone = 4,

    /// <summary>Paper mail.</summary>
    Post = 8,

    /// <summary>Notifications on a device or in a browser.</summary>
    Push = 16,
}
