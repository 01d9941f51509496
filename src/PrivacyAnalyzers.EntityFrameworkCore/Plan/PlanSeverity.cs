namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What a problem of a plan means for the start of the application.</summary>
public enum PlanSeverity
{
    /// <summary>Worth knowing; nothing is refused.</summary>
    Note = 1,

    /// <summary>Data that no erasure reaches, or a relation that nobody decided: refused, unless <see cref="UnreachedPolicy.ReportInReceipt"/> is chosen.</summary>
    Question = 2,

    /// <summary>No erasure can be right: always refused.</summary>
    Error = 3,
}
