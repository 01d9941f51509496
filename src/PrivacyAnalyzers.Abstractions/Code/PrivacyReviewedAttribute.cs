using System;

namespace PrivacyAnalyzers;

/// <summary>A reviewed region: it excuses the rules it names, until a date, while its body stays as reviewed (PRIV9002).</summary>
/// <remarks>Unlike a pragma it says who, why and until when, and it lapses when the code changes.</remarks>
/// <example>
/// <code>
/// [PrivacyReviewed("c.durand", "the auditor's export, agreed on 12 May", "PRIV2008", Until = "2027-06-30")]
/// public void WriteAuditFile(IEnumerable&lt;Invoice&gt; invoices)
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class PrivacyReviewedAttribute : Attribute
{
    /// <summary>States a review.</summary>
    /// <param name="by">Who reviewed.</param>
    /// <param name="reason">Why the use is in order.</param>
    /// <param name="rules">The rules excused, by identifier, such as <c>PRIV2008</c>.</param>
    public PrivacyReviewedAttribute(string by, string reason, params string[] rules)
    {
        By = by;
        Reason = reason;
        Rules = rules;
    }

    /// <summary>Who reviewed.</summary>
    public string By { get; }

    /// <summary>Why the use is in order.</summary>
    public string Reason { get; }

    /// <summary>The rules excused, by identifier, such as <c>PRIV2008</c>.</summary>
    public string[] Rules { get; }

    /// <summary>
    /// The last day on which the review holds: an ISO 8601 date such as <c>2027-06-30</c>, in UTC. Null means no end. Read by the tool, not by the build, whose
    /// result does not depend on the day.
    /// </summary>
    public string? Until { get; set; }

    /// <summary>
    /// A hash of the reviewed body, written by the code fix; the review lapses when the body no longer has it. Null means that any body is excused.
    /// </summary>
    public string? Fingerprint { get; set; }
}
