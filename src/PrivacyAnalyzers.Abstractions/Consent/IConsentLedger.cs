using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>
/// The proof of consents and objections (GDPR 7(1), 21): append-only, acts ordered by when they happened, not by when they were recorded. On a tie withdrawal
/// wins, and an import never overrides a later withdrawal.
/// </summary>
/// <remarks>
/// <para>An implementation answers the latest state: a check made before queueing may be stale when the message is sent, so check again in the handler.</para>
/// <para>
/// Every method throws <see cref="System.ArgumentException"/> for a subject that names nobody and <see cref="System.OperationCanceledException"/> when
/// cancelled; one that cannot reach its store throws, and never answers yes.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// if (await ledger.HasConsentAsync&lt;Newsletter&gt;(customer))
/// {
///     await mail.SendAsync(customer.Email, letter);
/// }
/// </code>
/// </example>
public interface IConsentLedger
{
    /// <summary>Says whether the subject consents now: given, not withdrawn, not expired, for the text version in force (GDPR 6(1)(a), 7).</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if consent is held.</returns>
    [ConsentCheck]
    Task<bool> HasConsentAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Those of the subjects who consent now: one round trip for a batch.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subjects">The people asked about.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>A subset of <paramref name="subjects"/>, without duplicates, in no particular order.</returns>
    [ConsentCheck]
    Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Says whether an objection of the subject stands (GDPR 21).</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if the subject has objected and has not taken it back.</returns>
    [ObjectionCheck]
    Task<bool> HasObjectedAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Records that the subject consents (GDPR 7(1)).</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Cancels the recording.</param>
    /// <returns>The entry written.</returns>
    [GrantsConsent]
    Task<ConsentRecord> GrantAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Records that the subject no longer consents (GDPR 7(3)); withdrawing what was not given is recorded all the same.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Cancels the recording.</param>
    /// <returns>The entry written.</returns>
    [WithdrawsConsent]
    Task<ConsentRecord> WithdrawAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Records an objection (GDPR 21), which ends a consent to the purpose too.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Cancels the recording.</param>
    /// <returns>The entry written.</returns>
    [WithdrawsConsent]
    Task<ConsentRecord> ObjectAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Records that the subject takes an objection back. The act is the person's own: an import does not lift an objection.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="subject">The person.</param>
    /// <param name="act">The act, of any kind but <see cref="ConsentActKind.Imported"/>.</param>
    /// <param name="cancellationToken">Cancels the recording.</param>
    /// <returns>The entry written.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="act"/> is an import.</exception>
    Task<ConsentRecord> LiftObjectionAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>The proof: the whole history of the subject, for every purpose, oldest act first (GDPR 7(1)).</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The entries; none if nothing was ever recorded.</returns>
    Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default);
}
