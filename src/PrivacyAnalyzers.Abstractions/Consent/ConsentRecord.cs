using System;

namespace PrivacyAnalyzers;

/// <summary>One entry of a consent ledger: who, for what, which state, by which act, recorded when (GDPR 7(1)). Immutable.</summary>
public sealed class ConsentRecord
{
    /// <summary>Describes an entry.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="purposeKey">The purpose, by <see cref="PurposeAttribute.Key"/> or, where there is none, by the full name of its class.</param>
    /// <param name="state">What the act leaves behind.</param>
    /// <param name="act">The act.</param>
    /// <param name="recordedAt">When the entry was written; may be long after the act.</param>
    /// <exception cref="ArgumentNullException"><paramref name="purposeKey"/> or <paramref name="act"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="subject"/> names nobody, <paramref name="purposeKey"/> is empty, or <paramref name="recordedAt"/> is the default value.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a defined value.</exception>
    public ConsentRecord(SubjectId subject, string purposeKey, ConsentState state, ConsentAct act, DateTimeOffset recordedAt)
    {
        if (subject.IsEmpty)
        {
            throw new ArgumentException("The subject names nobody.", nameof(subject));
        }

        if (state is < ConsentState.Requested or > ConsentState.ObjectionLifted)
        {
            throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not known.");
        }

        if (recordedAt == default)
        {
            throw new ArgumentException("A record states when it was written.", nameof(recordedAt));
        }

        Subject = subject;
        PurposeKey = Argument.NotNullOrEmpty(purposeKey, nameof(purposeKey));
        State = state;
        Act = Argument.NotNull(act, nameof(act));
        RecordedAt = recordedAt;
    }

    /// <summary>The person.</summary>
    public SubjectId Subject { get; }

    /// <summary>The purpose, by <see cref="PurposeAttribute.Key"/> or, where there is none, by the full name of its class.</summary>
    public string PurposeKey { get; }

    /// <summary>What the act leaves behind.</summary>
    public ConsentState State { get; }

    /// <summary>The act.</summary>
    public ConsentAct Act { get; }

    /// <summary>When the entry was written; may be long after the act.</summary>
    public DateTimeOffset RecordedAt { get; }
}
