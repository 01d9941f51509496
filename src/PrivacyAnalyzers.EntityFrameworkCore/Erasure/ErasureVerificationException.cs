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
}
