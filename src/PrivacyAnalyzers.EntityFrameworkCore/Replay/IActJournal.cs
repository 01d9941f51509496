using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Notes acts of the ledger, and changes of the opposition list, where a restored backup of the database does not take them back. Only added to.</summary>
public interface IActJournal
{
    /// <summary>Adds entries. Whoever says no is noted before it is committed, and may be noted without it; a yes is noted after.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when they are kept.</returns>
    Task AppendAsync(IReadOnlyList<ActJournalEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>All entries, in the order in which they were added.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entries.</returns>
    Task<IReadOnlyList<ActJournalEntry>> ReadAsync(CancellationToken cancellationToken = default);
}
