using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>An erasure left something that it should not have, and was undone as a whole. Names tables, never a value.</summary>
public sealed class ErasureVerificationException : InvalidOperationException
{
    /// <summary>States what was left.</summary>
    /// <param name="message">What was left, and where.</param>
    public ErasureVerificationException(string message)
        : base(message)
    {
    }

    /// <summary>States what cannot be verified, and what the database said.</summary>
    /// <param name="message">What cannot be verified, and what to write instead.</param>
    /// <param name="innerException">What the database said.</param>
    public ErasureVerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
