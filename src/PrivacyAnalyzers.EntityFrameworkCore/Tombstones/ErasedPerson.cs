using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>A person who was erased, as far as it is still known: by a keyed hash.</summary>
/// <param name="SubjectPseudonym">The person, as receipts name them.</param>
/// <param name="SubjectKind">The kind of person, by <see cref="SubjectId.Kind"/>.</param>
/// <param name="RequestId">The request that they were erased for, the last one.</param>
/// <param name="ErasedAt">When that erasure began.</param>
/// <param name="KeptPurposes">The keys of the purposes that went on keeping data.</param>
/// <param name="AcceptedAt">Since when the person is welcome again; null while nobody may write them back.</param>
public sealed record ErasedPerson(string SubjectPseudonym, string SubjectKind, Guid RequestId, DateTimeOffset ErasedAt, IReadOnlyList<string> KeptPurposes, DateTimeOffset? AcceptedAt)
{
    internal static ErasedPerson Of(Tombstone tombstone) => new(
        tombstone.SubjectPseudonym,
        tombstone.SubjectKind,
        tombstone.RequestId,
        new DateTimeOffset(tombstone.ErasedAtTicks, TimeSpan.Zero),
        tombstone.KeptPurposes.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        tombstone.AcceptedAtTicks is { } accepted ? new DateTimeOffset(accepted, TimeSpan.Zero) : null);
}
