using System;

namespace PrivacyAnalyzers;

/// <summary>A person's request to be erased, or an erasure that the controller owes without one (GDPR 17(1)).</summary>
public sealed class ErasureRequest
{
    /// <summary>States a request.</summary>
    /// <param name="id">Identifies the request: asked again under one id, an erasure resumes.</param>
    /// <param name="receivedAt">When it arrived: one month is counted from here (GDPR 12(3)).</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or <paramref name="receivedAt"/> is the default value.</exception>
    public ErasureRequest(Guid id, DateTimeOffset receivedAt)
    {
        if (id == Guid.Empty)
        {
            throw new ArgumentException("A request has an id.", nameof(id));
        }

        if (receivedAt == default)
        {
            throw new ArgumentException("A request states when it was received.", nameof(receivedAt));
        }

        Id = id;
        ReceivedAt = receivedAt;
    }

    /// <summary>Identifies the request.</summary>
    public Guid Id { get; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When it is due: a month later (GDPR 12(3)), on the same day of the month or the last.</summary>
    public DateTimeOffset DueAt => ReceivedAt.AddMonths(1);
}
