using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Accounts;

[ProcessesFor<Invoicing>]
public sealed class InvoiceDesk(BoutiqueContext database, PersonalDataArchive<BoutiqueContext> archive, TimeProvider clock, ILogger<InvoiceDesk> logger)
{
    /// <summary>Makes out an invoice to whom the customer names on the form: a company, often.</summary>
    public async Task<Invoice> IssueAsync(Order order, [PersonalData<Invoicing>(DataCategory.Name)] string billedTo, CancellationToken cancellationToken)
    {
        var invoice = new Invoice { Customer = order.Customer, IssuedAt = clock.GetUtcNow(), BilledTo = billedTo, TotalInCents = order.TotalInCents };
        database.Invoices.Add(invoice);
        await database.SaveChangesAsync(cancellationToken);
        logger.LogInformation("Invoice {Invoice} made out for order {Order}", invoice.Id, order.Id);
        return invoice;
    }

    /// <summary>How many invoices everybody sees: what is in the archive is not among them.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => database.Invoices.CountAsync(cancellationToken);

    /// <summary>The invoices that only the law keeps, for those whom <see cref="AccountantsOnly"/> lets.</summary>
    public Task<IReadOnlyList<Invoice>> ReadArchiveAsync(CancellationToken cancellationToken) => archive.ReadAsync<Invoice, Invoicing>(invoice => true, cancellationToken);
}
