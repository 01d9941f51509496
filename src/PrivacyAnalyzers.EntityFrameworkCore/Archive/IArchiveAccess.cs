using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Says who may read the archive: few people, for what obliges to keep it, such as a tax audit. Asked at each reading.</summary>
public interface IArchiveAccess
{
    /// <summary>Whether whoever is asking now may read.</summary>
    /// <param name="purpose">The key of the purpose that they read for.</param>
    /// <param name="entity">What they read.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True to let them.</returns>
    ValueTask<bool> MayReadAsync(string purpose, Type entity, CancellationToken cancellationToken = default);
}
