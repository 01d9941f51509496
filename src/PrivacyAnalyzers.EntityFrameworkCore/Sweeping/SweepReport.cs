using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What was found of people who had been erased.</summary>
/// <param name="RanAt">When the search began.</param>
/// <param name="People">How many people, and values that name people who are gone, still have rows, whether anything of them was to go or not.</param>
/// <param name="Receipts">A receipt for each of whom something was erased.</param>
public sealed record SweepReport(DateTimeOffset RanAt, int People, IReadOnlyList<ErasureReceipt> Receipts);
