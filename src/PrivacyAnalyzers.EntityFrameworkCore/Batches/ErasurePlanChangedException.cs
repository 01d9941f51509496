using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>An erasure that was interrupted cannot go on, since the plan is another one now.</summary>
public sealed class ErasurePlanChangedException : InvalidOperationException
{
    internal ErasurePlanChangedException(Guid requestId)
        : base($"The erasure of the request '{requestId}' began under another plan, and what it has done fits that one only: erase the person for a new request, which erases what is left and takes this one's place.")
    {
        RequestId = requestId;
    }

    /// <summary>The request.</summary>
    public Guid RequestId { get; }
}
