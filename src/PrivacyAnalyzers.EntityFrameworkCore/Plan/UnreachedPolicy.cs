namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What becomes of data that no erasure reaches.</summary>
public enum UnreachedPolicy
{
    /// <summary>The application does not start: a mark decides first.</summary>
    Refuse = 0,

    /// <summary>Each receipt lists what was not reached (GDPR 5(2)): a person has to erase it by other means.</summary>
    ReportInReceipt = 1,
}
