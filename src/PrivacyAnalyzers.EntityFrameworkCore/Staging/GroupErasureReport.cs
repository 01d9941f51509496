using System.Collections.Generic;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What became of many people who were to be erased.</summary>
/// <param name="Receipts">A receipt for each, in the order in which they were asked for; a row that several of them owned is on the receipt of each.</param>
/// <param name="NotFound">Those whom nobody stored: nothing was done for them, and there is no receipt.</param>
/// <param name="Together">How many were erased by statements for many. The others were answered before, or erased one after the other.</param>
public sealed record GroupErasureReport(IReadOnlyList<ErasureReceipt> Receipts, IReadOnlyList<SubjectErasure> NotFound, int Together);
