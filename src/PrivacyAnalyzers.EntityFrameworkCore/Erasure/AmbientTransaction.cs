using System;
using System.Transactions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>
/// Refuses to run within a transaction that somebody else ends: what is told outside the database (the journal, a receipt that is returned, the next batch) would stand although that transaction was undone.
/// </summary>
internal static class AmbientTransaction
{
    /// <exception cref="InvalidOperationException">There is one.</exception>
    internal static void Refuse(string what)
    {
        if (Transaction.Current is not null)
        {
            throw new InvalidOperationException($"{what} has transactions of its own and cannot be part of a 'TransactionScope': call it before the scope or after it, or within one that suppresses it ('TransactionScopeOption.Suppress').");
        }
    }
}
