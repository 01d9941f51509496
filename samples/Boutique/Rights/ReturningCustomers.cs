using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Rights;

/// <summary>Somebody who was erased, and signs up again under the number of the old account. Nobody is written back by accident: whoever signs up says so, and begins with what they give now.</summary>
public sealed class ReturningCustomers(IDbContextFactory<BoutiqueContext> contexts, ErasedPeople<BoutiqueContext> erased, ILogger<ReturningCustomers> logger)
{
    /// <summary>Opens an account again: once the person has signed in and asked for it, never by an import.</summary>
    /// <returns>Whether the person was erased before, and is welcome since now.</returns>
    [ProcessesFor<OrderFulfilment>]
    public async Task<bool> SignUpAsync(Customer customer, CancellationToken cancellationToken)
    {
        var isBack = await erased.AcceptAsync(customer.GetSubjectId(), cancellationToken);

        // A context of its own: one that lived through the erasure may still hold what was erased.
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        database.Add(customer);
        await database.SaveChangesAsync(cancellationToken);
        logger.LogInformation("An account was opened, of somebody who was erased before: {IsBack}", isBack);
        return isBack;
    }
}
