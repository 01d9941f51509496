using System;

namespace PrivacyAnalyzers;

/// <summary>A person's request for a copy of the data (GDPR 15(3), 20).</summary>
public sealed class ExportRequest
{
    /// <summary>States a request.</summary>
    /// <param name="right"><see cref="DataSubjectRight.Access"/> or <see cref="DataSubjectRight.Portability"/>.</param>
    /// <param name="receivedAt">When it arrived: one month is counted from here (GDPR 12(3)).</param>
    /// <param name="language">The language of texts for people, BCP 47.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is another right.</exception>
    /// <exception cref="ArgumentException"><paramref name="language"/> is null or empty, or <paramref name="receivedAt"/> is the default value.</exception>
    public ExportRequest(DataSubjectRight right, DateTimeOffset receivedAt, string language = "en")
    {
        if (right is not (DataSubjectRight.Access or DataSubjectRight.Portability))
        {
            throw new ArgumentOutOfRangeException(nameof(right), right, "An export serves access or portability.");
        }

        if (receivedAt == default)
        {
            throw new ArgumentException("A request states when it was received.", nameof(receivedAt));
        }

        Right = right;
        ReceivedAt = receivedAt;
        Language = Argument.NotNullOrEmpty(language, nameof(language));
    }

    /// <summary>The right that is exercised.</summary>
    public DataSubjectRight Right { get; }

    /// <summary>When the request arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The language of texts for people, BCP 47.</summary>
    public string Language { get; }
}
