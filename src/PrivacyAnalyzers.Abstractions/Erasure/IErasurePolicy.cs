using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>What only the application knows of an erasure: whether the relation with a person has ended, and whether a claim keeps the data.</summary>
/// <remarks>Data held for a contract go once the relation has ended; until then they are kept, and the receipt says why (GDPR 17(1)(a), 17(3)).</remarks>
public interface IErasurePolicy
{
    /// <summary>When the relation with the person ended.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The date; null while it lasts.</returns>
    Task<DateTimeOffset?> RelationEndedAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default);

    /// <summary>The claim that keeps the person's data (GDPR 17(3)(e)).</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The hold; null where there is none.</returns>
    Task<LegalHold?> GetLegalHoldAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default);
}
