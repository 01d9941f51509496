using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>
/// Erases, exports and purges what a context stores about people (GDPR 5(1)(e), 15, 17, 20). Generated entry points (<c>EraseCustomerAsync</c>) call it; the
/// package for Entity Framework Core implements it.
/// </summary>
/// <typeparam name="TContext">The type that carries <see cref="PersonalDataStoreAttribute"/>.</typeparam>
/// <remarks>
/// A person that the store does not know is <see cref="System.Collections.Generic.KeyNotFoundException"/>, never a silent success. Cancelled or failed, a call
/// has changed nothing or can be resumed under the same request.
/// </remarks>
public interface IPersonalDataStore<TContext>
    where TContext : class
{
    /// <summary>Erases a person: every member that no purpose keeps (GDPR 17). Counts as withdrawal of every consent and as objection.</summary>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the erasure.</param>
    /// <returns>What was done.</returns>
    [ExercisesRight(DataSubjectRight.Erasure)]
    Task<ErasureReceipt> EraseAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default);

    /// <summary>Erases what only one purpose kept of a person (GDPR 7(3), 17(1)(b)).</summary>
    /// <typeparam name="TPurpose">The purpose whose consent was withdrawn.</typeparam>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the erasure.</param>
    /// <returns>What was done.</returns>
    [ExercisesRight(DataSubjectRight.ConsentWithdrawal)]
    Task<ErasureReceipt> EraseForAsync<TPurpose>(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose;

    /// <summary>Writes a copy of what is stored about a person, as JSON in UTF-8 (GDPR 15(3), 20(1)).</summary>
    /// <param name="type">The type of the person.</param>
    /// <param name="subject">The person.</param>
    /// <param name="request">The request.</param>
    /// <param name="destination">Where to; left open.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>A task that ends when all is written.</returns>
    [ExercisesRight(DataSubjectRight.Access)]
    [ExercisesRight(DataSubjectRight.Portability)]
    Task ExportAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ExportRequest request, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Erases what no purpose keeps any longer, of everybody (GDPR 5(1)(e)).</summary>
    /// <param name="isDryRun">True to change nothing and only report.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What was done, or would be.</returns>
    Task<RetentionReport> PurgeAsync(bool isDryRun, CancellationToken cancellationToken = default);
}
