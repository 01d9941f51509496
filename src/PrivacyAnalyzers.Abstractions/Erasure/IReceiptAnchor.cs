using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>
/// Publishes the head of the receipt chain where the application cannot take it back (GDPR 5(2)): without one, a cut tail or a full rewrite of the chain is
/// invisible.
/// </summary>
public interface IReceiptAnchor
{
    /// <summary>Publishes a head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is out of reach.</returns>
    Task PublishAsync(ReceiptHead head, CancellationToken cancellationToken = default);

    /// <summary>The last head that was published.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The head; null where none was.</returns>
    Task<ReceiptHead?> ReadAsync(CancellationToken cancellationToken = default);
}
