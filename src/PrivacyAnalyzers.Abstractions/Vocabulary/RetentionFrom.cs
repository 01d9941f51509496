namespace PrivacyAnalyzers;

/// <summary>The event from which a retention period is counted (GDPR 5(1)(e)).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RetentionFrom
{
    /// <summary>The last act of the person: an order, a login, a click. Not an act of the controller, nor an opened mail.</summary>
    LastActivity = 0,

    /// <summary>The day the data was collected.</summary>
    Collection = 1,

    /// <summary>The end of the contract or relation.</summary>
    EndOfRelation = 2,
}
