using System;

namespace PrivacyAnalyzers;

/// <summary>One line of a receipt: how far the erasure at one recipient is (GDPR 17(2), 19).</summary>
public sealed class RecipientErasure
{
    /// <summary>States how far it is.</summary>
    /// <param name="recipient">The recipient, by <see cref="RecipientAttribute.Name"/>.</param>
    /// <param name="state">How far it is.</param>
    /// <param name="at">Since when.</param>
    /// <param name="reason">Why it is not done; null where it is.</param>
    /// <exception cref="ArgumentException"><paramref name="recipient"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a defined value.</exception>
    public RecipientErasure(string recipient, RecipientErasureState state, DateTimeOffset at, string? reason = null)
    {
        if (state is < RecipientErasureState.Pending or > RecipientErasureState.NotReached)
        {
            throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not known.");
        }

        Recipient = Argument.NotNullOrEmpty(recipient, nameof(recipient));
        State = state;
        At = at;
        Reason = reason;
    }

    /// <summary>The recipient, by <see cref="RecipientAttribute.Name"/>.</summary>
    public string Recipient { get; }

    /// <summary>How far it is.</summary>
    public RecipientErasureState State { get; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why it is not done; null where it is.</summary>
    public string? Reason { get; }
}
