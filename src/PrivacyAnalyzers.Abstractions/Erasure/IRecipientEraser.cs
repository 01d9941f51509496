using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>Erases a person where our database does not reach: a mail vendor, a CRM, blobs, a search index (GDPR 17(2), 19).</summary>
/// <remarks>Called through an outbox, again until it succeeds: an implementation may be told the same twice.</remarks>
public interface IRecipientEraser
{
    /// <summary>The recipient, by <see cref="RecipientAttribute.Name"/>.</summary>
    string Recipient { get; }

    /// <summary>Tells the recipient. Throws where that failed and is to be tried again.</summary>
    /// <param name="request">What to erase.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How far the erasure is: <see cref="RecipientErasureState.Told"/> or further.</returns>
    [ExercisesRight(DataSubjectRight.Erasure)]
    Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default);
}
