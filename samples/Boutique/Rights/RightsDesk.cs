using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Rights;

/// <summary>What a customer may ask. No column is named here: what there is to copy and to erase is read from the marks.</summary>
public sealed class RightsDesk(
    IDbContextFactory<BoutiqueContext> contexts, IPersonalDataStore<BoutiqueContext> store, PersonalDataExporter<BoutiqueContext> exporter, PersonalDataEraser<BoutiqueContext> eraser, TimeProvider clock, ILogger<RightsDesk> logger)
{
    /// <summary>A copy for machines, and the same for people.</summary>
    public async Task CopyAsync(Guid customerId, string language, Stream document, Stream page, CancellationToken cancellationToken)
    {
        var request = new ExportRequest(DataSubjectRight.Access, clock.GetUtcNow(), language);
        await store.ExportCustomerAsync(customerId, request, document, cancellationToken);
        await exporter.ExportPageAsync(Customer.PersonalDataDescriptor, NameOf(customerId), request, page, cancellationToken);
        logger.LogInformation("A copy was made");
    }

    /// <summary>Closes the account and erases the customer. Asked again under one id, the answer is the same receipt.</summary>
    public async Task<ErasureReceipt> EraseAsync(Guid customerId, Guid requestId, CancellationToken cancellationToken)
    {
        var now = await CloseAsync([customerId], cancellationToken);
        var receipt = await store.EraseCustomerAsync(customerId, new ErasureRequest(requestId, now), cancellationToken);
        logger.LogInformation("A customer was erased: request {Request}, {Lines} lines", requestId, receipt.Members.Count);
        return receipt;
    }

    /// <summary>The requests of a day: in the same statements, with a receipt for each.</summary>
    public async Task<GroupErasureReport> EraseAsync(IReadOnlyCollection<Guid> customerIds, CancellationToken cancellationToken)
    {
        var now = await CloseAsync(customerIds, cancellationToken);
        var report = await eraser.EraseManyAsync(Customer.PersonalDataDescriptor, [.. customerIds.Select(id => new SubjectErasure(NameOf(id), new ErasureRequest(Guid.NewGuid(), now)))], cancellationToken: cancellationToken);
        logger.LogInformation("{Customers} customers were erased", report.Receipts.Count);
        return report;
    }

    /// <summary>What no purpose keeps any longer; a service does the same every day.</summary>
    public Task<RetentionReport> PurgeAsync(bool isDryRun, CancellationToken cancellationToken) => store.PurgeExpiredAsync(isDryRun, cancellationToken);

    private static SubjectId NameOf([SubjectKey] Guid customerId) => new(Customer.PersonalDataDescriptor.Facts.SubjectName!, customerId.ToString("D"));

    private async Task<DateTimeOffset> CloseAsync(IReadOnlyCollection<Guid> customerIds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.Customers.Where(customer => customerIds.Contains(customer.Id) && customer.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(customer => customer.ClosedAt, now), cancellationToken);
        return now;
    }
}
