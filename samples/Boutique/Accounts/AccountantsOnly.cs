using PrivacyAnalyzers.EntityFrameworkCore;

namespace Boutique.Accounts;

/// <summary>The archive opens for the accountant, and for nobody who serves customers.</summary>
public sealed class AccountantsOnly(Badge badge) : IArchiveAccess
{
    public ValueTask<bool> MayReadAsync(string purpose, Type entity, CancellationToken cancellationToken = default) => ValueTask.FromResult(badge.IsAccountant);
}
