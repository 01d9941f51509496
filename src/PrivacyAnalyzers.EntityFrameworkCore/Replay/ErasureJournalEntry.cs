using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>One erasure, as the journal outside the database notes it. Names nobody: the person is a keyed hash.</summary>
/// <param name="Sequence">The place of its receipt in the chain.</param>
/// <param name="Hash">The hash of its receipt.</param>
/// <param name="SubjectPseudonym">The person, by the keyed hash of the receipt.</param>
/// <param name="RequestId">The request.</param>
/// <param name="ReceivedAt">When the request was received.</param>
/// <param name="DoneAt">When the erasure was done.</param>
/// <param name="PurposeKey">The one purpose that was withdrawn; null where the person was erased.</param>
/// <param name="Channel">By which means that purpose contacts people.</param>
/// <param name="RelationEnded">When the relation had ended, as the application said then: a restored database may not know it any longer.</param>
/// <param name="IsHeld">Whether a claim kept everything then.</param>
public sealed record ErasureJournalEntry(
    long Sequence,
    string Hash,
    string SubjectPseudonym,
    Guid RequestId,
    DateTimeOffset ReceivedAt,
    DateTimeOffset DoneAt,
    string? PurposeKey = null,
    Channel Channel = Channel.Any,
    DateTimeOffset? RelationEnded = null,
    bool IsHeld = false);
