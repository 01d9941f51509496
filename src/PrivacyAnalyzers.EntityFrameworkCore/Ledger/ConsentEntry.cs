using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>One act in the ledger, as the database keeps it (after ISO/IEC TS 27560). Written once. Holds no identity.</summary>
public sealed class ConsentEntry
{
    /// <summary>Identifies the entry, so that one whose commit was in doubt is written once.</summary>
    public Guid Id { get; init; }

    /// <summary>The person, by a keyed hash.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The purpose.</summary>
    public string PurposeKey { get; init; } = "";

    /// <summary>Its place among the entries of the person and the purpose: the order of recording, not of acting.</summary>
    public long Sequence { get; init; }

    /// <summary>What the act leaves behind.</summary>
    public ConsentState State { get; init; }

    /// <summary>The kind of act.</summary>
    public ConsentActKind ActKind { get; init; }

    /// <summary>When the person acted, in ticks of universal time: databases differ in how they keep and compare instants.</summary>
    public long ActedAtTicks { get; init; }

    /// <summary>When the entry was written, in ticks of universal time.</summary>
    public long RecordedAtTicks { get; init; }

    /// <summary>Until when a consent holds, in ticks of universal time; null for one that holds until it is withdrawn.</summary>
    public long? ValidUntilTicks { get; init; }

    /// <summary>The version of the text that was shown.</summary>
    public string TextVersion { get; init; } = "";

    /// <summary>The language of that text.</summary>
    public string Language { get; init; } = "";

    /// <summary>The hash of that text, where it is stored; see <see cref="ConsentNotice"/>.</summary>
    public string? NoticeHash { get; init; }

    /// <summary>The page, form or file; for an import, the evidence.</summary>
    public string? Source { get; init; }

    /// <summary>The version of these columns.</summary>
    public int SchemaVersion { get; init; } = 1;
}
