using System.Collections.Generic;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What a replay of erasures did, or would do.</summary>
/// <param name="IsDryRun">Whether nothing was changed.</param>
/// <param name="Missing">Erasures of the journal whose receipt the database does not have.</param>
/// <param name="Found">Those among them whose person the database has.</param>
/// <param name="Receipts">The receipts of what was erased again; none in a dry run.</param>
public sealed record ErasureReplayReport(bool IsDryRun, int Missing, int Found, IReadOnlyList<ErasureReceipt> Receipts);
