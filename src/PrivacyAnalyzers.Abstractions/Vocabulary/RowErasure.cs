namespace PrivacyAnalyzers;

/// <summary>What happens to a row when its subject is erased (GDPR 17).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RowErasure
{
    /// <summary>
    /// <see cref="Delete"/> for a row that the subject owns; for the subject's own row, <see cref="EraseMembers"/> if anything kept refers to it, else <see
    /// cref="Delete"/>.
    /// </summary>
    Default = 0,

    /// <summary>The row goes; a row with several owners goes with the last of them.</summary>
    Delete = 1,

    /// <summary>The row stays and each marked member is erased by its <see cref="ErasureMethod"/>.</summary>
    EraseMembers = 2,

    /// <summary>The row stays and is pointed to a fresh pseudonymous subject, so that the rows of one person can no longer be joined.</summary>
    Decorrelate = 3,
}
