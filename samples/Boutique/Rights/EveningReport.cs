using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Rights;

/// <param name="Break">What is wrong with the chain of receipts; null where it is the one that was written.</param>
/// <param name="Sweep">Who had come back, and was erased again.</param>
/// <param name="Corrected">In how many rows the column of the letter did not say what the ledger says.</param>
/// <param name="Published">The end of the chain, as it was published.</param>
public sealed record EveningReport(string? Break, SweepReport Sweep, int Corrected, ReceiptHead? Published);
