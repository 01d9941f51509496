using Boutique.Domain;
using Boutique.Storage;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Rights;

/// <summary>What the shop does each evening: who was written back behind its back goes again, and the receipts of the day are fixed where nobody takes them back.</summary>
public sealed class EveningRound(
    PersonalDataSweeper<BoutiqueContext> sweeper, ConsentColumnMigration<BoutiqueContext, Customer, Newsletter> column, ReceiptChain<BoutiqueContext> receipts, IReceiptAnchor anchor, ILogger<EveningRound> logger)
{
    public async Task<EveningReport> RunAsync(CancellationToken cancellationToken)
    {
        // Against what was published yesterday, before anything is added.
        var problem = await receipts.FindBreakAsync(anchor, cancellationToken);
        var sweep = await sweeper.SweepAsync(cancellationToken: cancellationToken);
        var corrected = await column.ReconcileAsync(cancellationToken: cancellationToken);
        if (problem is not null)
        {
            // The end of such a chain proves nothing: what was published stays the last word.
            logger.LogError("The receipts are not those that were written: {Problem}", problem);
            return new EveningReport(problem, sweep, corrected, Published: null);
        }

        return new EveningReport(null, sweep, corrected, await receipts.AnchorAsync(anchor, cancellationToken));
    }
}
