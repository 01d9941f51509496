using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers;

namespace Boutique.Rights;

/// <summary>The relation with a customer ends when the account is closed. Nobody has a claim against anybody here.</summary>
public sealed class ClosedAccounts(IDbContextFactory<BoutiqueContext> contexts) : IErasurePolicy
{
    public async Task<DateTimeOffset?> RelationEndedAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
    {
        if (subject.Kind != Customer.PersonalDataDescriptor.Facts.SubjectName) return null;

        var id = Guid.Parse(subject.Key);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Customers.Where(customer => customer.Id == id).Select(customer => customer.ClosedAt).SingleOrDefaultAsync(cancellationToken);
    }

    public Task<LegalHold?> GetLegalHoldAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult<LegalHold?>(null);
}
