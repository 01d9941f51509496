using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>A receipt as the database keeps it. Holds no identity: the person is named by a keyed hash.</summary>
public sealed class StoredReceipt
{
    /// <summary>Its place in the chain; the first is 1, and none is left out.</summary>
    public long Sequence { get; init; }

    /// <summary>The request that it answers; one receipt a request.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The person, by a keyed hash.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The receipt, as JSON.</summary>
    public string Body { get; init; } = "";

    /// <summary>The hash of the receipt before; empty for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>The hash of this one, over its place, the hash before and the body: SHA-256, in lower-case hexadecimal.</summary>
    public string Hash { get; init; } = "";
}
