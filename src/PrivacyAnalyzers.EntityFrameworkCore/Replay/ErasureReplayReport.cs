using System.Collections.Generic;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What a replay of erasures did, or would do.</summary>
/// <param name="IsDryRun">Whether nothing was changed.</param>
/// <param name="Missing">Erasures of the journal whose receipt the database does not have.</param>
/// <param name="Found">Those among them whose person the database has.</param>
/// <param name="Receipts">The receipts of what was erased again; none in a dry run.</param>
/// <param name="Acts">Acts of the ledger that were brought back, or would be: consents given and withdrawn, objections.</param>
/// <param name="Addresses">Addresses that were put on the opposition list again, or taken off it, or would be.</param>
public sealed record ErasureReplayReport(bool IsDryRun, int Missing, int Found, IReadOnlyList<ErasureReceipt> Receipts, int Acts = 0, int Addresses = 0);
