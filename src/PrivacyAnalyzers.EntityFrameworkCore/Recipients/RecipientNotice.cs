using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What one recipient is told of one erasure, as the database keeps it: the outbox. What names the person is sealed, and gone once the recipient was told.</summary>
public sealed class RecipientNotice
{
    /// <summary>Identifies the notice: made of the request and the recipient, so that the same is told under the same id, after a restored backup too.</summary>
    public Guid Id { get; init; }

    /// <summary>The request for the erasure.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The person, by the keyed hash of the receipt.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The recipient, by <see cref="RecipientAttribute.Name"/>.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Who the person is, and what the recipient knows them by: encrypted, and null once nobody has to be told any longer.</summary>
    public byte[]? SealedIdentity { get; init; }

    /// <summary>How far it is.</summary>
    public RecipientErasureState State { get; init; }

    /// <summary>Since when, in ticks of universal time.</summary>
    public long SinceTicks { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next, in ticks of universal time.</summary>
    public long DueTicks { get; init; }

    /// <summary>Who is sending it; null while nobody is.</summary>
    public Guid? Sender { get; init; }

    /// <summary>Until when the sender has it, in ticks of universal time: one that died is not waited for longer.</summary>
    public long SenderUntilTicks { get; init; }

    /// <summary>Why the last attempt failed: the kind of exception, never its text, which may hold a value.</summary>
    public string? Problem { get; init; }
}
