using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>Consent checks that take the object, and the check that throws.</summary>
public static class ConsentLedgerExtensions
{
    /// <summary>Says whether the subject consents now; see <see cref="IConsentLedger.HasConsentAsync{TPurpose}"/>.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="ledger">The ledger.</param>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if consent is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> or <paramref name="subject"/> is null.</exception>
    [ConsentCheck]
    public static Task<bool> HasConsentAsync<TPurpose>(this IConsentLedger ledger, IDataSubject subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Argument.NotNull(ledger, nameof(ledger)).HasConsentAsync<TPurpose>(Argument.NotNull(subject, nameof(subject)).GetSubjectId(), cancellationToken);

    /// <summary>Throws unless the subject consents now (GDPR 7).</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="ledger">The ledger.</param>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>A task that completes if consent is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> or <paramref name="subject"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> names nobody.</exception>
    /// <exception cref="ConsentRequiredException">Consent is not held; thrown by the await.</exception>
    /// <example>
    /// <code>
    /// await ledger.DemandAsync&lt;Newsletter&gt;(customer);
    /// await mail.SendAsync(customer.Email, letter);
    /// </code>
    /// </example>
    [ConsentCheck]
    public static Task DemandAsync<TPurpose>(this IConsentLedger ledger, IDataSubject subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => ledger.DemandAsync<TPurpose>(Argument.NotNull(subject, nameof(subject)).GetSubjectId(), cancellationToken);

    /// <summary>Throws unless the subject consents now (GDPR 7).</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="ledger">The ledger.</param>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>A task that completes if consent is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> names nobody.</exception>
    /// <exception cref="ConsentRequiredException">Consent is not held; thrown by the await.</exception>
    [ConsentCheck]
    public static Task DemandAsync<TPurpose>(this IConsentLedger ledger, [SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        Argument.NotNull(ledger, nameof(ledger));
        if (subject.IsEmpty)
        {
            throw new ArgumentException("The subject names nobody.", nameof(subject));
        }

        var answer = ledger.HasConsentAsync<TPurpose>(subject, cancellationToken);

        // A ledger that answers from memory costs no state machine.
        return answer.Status == TaskStatus.RanToCompletion && answer.Result ? Task.CompletedTask : AwaitAsync(answer);

        static async Task AwaitAsync(Task<bool> answer)
        {
            if (!await answer.ConfigureAwait(false))
            {
                throw new ConsentRequiredException(typeof(TPurpose));
            }
        }
    }
}
