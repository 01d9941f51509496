using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>How far an erasure has come: told after each transaction.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Batches">How many transactions are done, those before a resumption included.</param>
/// <param name="Rows">How many rows they changed.</param>
public sealed record ErasureProgress(Guid RequestId, int Batches, long Rows);
