using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Says that a person was erased, or is being erased, so that nobody writes them back. Holds no identity: people, and the values that name them, stand there as keyed hashes.</summary>
public sealed class Tombstone
{
    /// <summary>What is looked for: the hash of the person's identity, or of a value by which plain columns name them.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person, as receipts name them.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The kind of person, by <see cref="SubjectId.Kind"/>.</summary>
    public string SubjectKind { get; init; } = "";

    /// <summary>The member whose value is hashed; empty for the identity.</summary>
    public string Member { get; init; } = "";

    /// <summary>The request that the person was erased for, the last one.</summary>
    public Guid RequestId { get; set; }

    /// <summary>When the erasure began, in ticks of universal time.</summary>
    public long ErasedAtTicks { get; set; }

    /// <summary>The keys of the purposes that went on keeping data, one a line: what they keep may still be written.</summary>
    public string KeptPurposes { get; set; } = "";

    /// <summary>Since when the person is welcome again, in ticks of universal time; null while nobody may write them back.</summary>
    public long? AcceptedAtTicks { get; set; }
}
