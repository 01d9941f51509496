using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>
/// What an erasure did, member by member, so that it can be shown (GDPR 5(2), 12(3), 19). Holds no identity: the person is named by a pseudonym.
/// </summary>
public sealed class ErasureReceipt
{
    /// <summary>States what was done.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subjectPseudonym">The person, by a keyed hash.</param>
    /// <param name="doneAt">When the erasure ended.</param>
    /// <param name="planFingerprint">Which plan was followed.</param>
    /// <param name="members">What became of each member.</param>
    /// <param name="recipients">How far the erasure at each recipient is.</param>
    /// <param name="backups">What becomes of backups, and when the last one that holds the person is gone; null where nobody stated it.</param>
    /// <exception cref="ArgumentException"><paramref name="subjectPseudonym"/> or <paramref name="planFingerprint"/> is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument that may not be null is null.</exception>
    public ErasureReceipt(
        ErasureRequest request,
        string subjectPseudonym,
        DateTimeOffset doneAt,
        string planFingerprint,
        IReadOnlyList<ErasedMember> members,
        IReadOnlyList<RecipientErasure> recipients,
        string? backups)
    {
        Request = Argument.NotNull(request, nameof(request));
        SubjectPseudonym = Argument.NotNullOrEmpty(subjectPseudonym, nameof(subjectPseudonym));
        DoneAt = doneAt;
        PlanFingerprint = Argument.NotNullOrEmpty(planFingerprint, nameof(planFingerprint));
        Members = Argument.NotNull(members, nameof(members));
        Recipients = Argument.NotNull(recipients, nameof(recipients));
        Backups = backups;
    }

    /// <summary>The request, with when it was received and when it is due (GDPR 12(3)).</summary>
    public ErasureRequest Request { get; }

    /// <summary>The person, by a keyed hash (GDPR 4(5)).</summary>
    public string SubjectPseudonym { get; }

    /// <summary>When the erasure ended.</summary>
    public DateTimeOffset DoneAt { get; }

    /// <summary>Which plan was followed.</summary>
    public string PlanFingerprint { get; }

    /// <summary>What became of each member.</summary>
    public IReadOnlyList<ErasedMember> Members { get; }

    /// <summary>How far the erasure at each recipient is (GDPR 19).</summary>
    public IReadOnlyList<RecipientErasure> Recipients { get; }

    /// <summary>What becomes of backups; null where nobody stated it.</summary>
    public string? Backups { get; }

    /// <summary>Whether everything is gone: nothing is kept, unreached or pending. A pseudonym that stays is not gone.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Outcome is ErasureOutcome.Kept or ErasureOutcome.NotReached or ErasureOutcome.Pseudonymized or ErasureOutcome.Generalized)
                {
                    return false;
                }
            }

            foreach (var recipient in Recipients)
            {
                if (recipient.State != RecipientErasureState.Done)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
