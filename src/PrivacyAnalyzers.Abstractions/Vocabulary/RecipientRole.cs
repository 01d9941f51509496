namespace PrivacyAnalyzers;

/// <summary>In what role a recipient gets data (GDPR 4(7) to 4(10)).</summary>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum RecipientRole
{
    /// <summary>Acts for the controller, under a contract: GDPR 4(8) and 28.</summary>
    Processor = 1,

    /// <summary>Decides purposes and means together with the controller: GDPR 26.</summary>
    JointController = 2,

    /// <summary>Uses the data for its own purposes: GDPR 4(10). People are told of it (13(1)(e)).</summary>
    ThirdParty = 3,

    /// <summary>A department of the controller itself, named in records and notices.</summary>
    Internal = 4,
}
