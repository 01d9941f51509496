using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>An erasure that has begun and not ended.</summary>
/// <param name="RequestId">The request, by which it is resumed.</param>
/// <param name="SubjectPseudonym">The person, as receipts name them.</param>
/// <param name="SubjectKind">The kind of person.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="Batches">How many transactions are done.</param>
/// <param name="PlanFingerprint">The plan that is followed: under another one it cannot go on.</param>
public sealed record UnfinishedErasure(Guid RequestId, string SubjectPseudonym, string SubjectKind, DateTimeOffset BeganAt, int Batches, string PlanFingerprint);
