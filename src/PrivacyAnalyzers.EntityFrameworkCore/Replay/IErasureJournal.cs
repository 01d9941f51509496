using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Notes erasures where a restored backup of the database does not take them back: what was erased since can be erased again.</summary>
/// <remarks>Only added to. An entry may be noted twice: several who catch up at once change nothing by that.</remarks>
public interface IErasureJournal
{
    /// <summary>Adds entries.</summary>
    /// <param name="entries">The entries, in the order of their receipts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when they are kept.</returns>
    Task AppendAsync(IReadOnlyList<ErasureJournalEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>The entry that was added last.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry; null where there is none.</returns>
    Task<ErasureJournalEntry?> ReadLastAsync(CancellationToken cancellationToken = default);

    /// <summary>All entries, in the order in which they were added.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entries.</returns>
    Task<IReadOnlyList<ErasureJournalEntry>> ReadAsync(CancellationToken cancellationToken = default);
}
