using System;

namespace PrivacyAnalyzers;

/// <summary>Consent was demanded and is not held. Names the purpose, never the person: messages of exceptions end up in logs.</summary>
public sealed class ConsentRequiredException : Exception
{
    /// <summary>Reports a missing consent.</summary>
    /// <param name="purpose">The class of the purpose.</param>
    /// <exception cref="ArgumentNullException"><paramref name="purpose"/> is null.</exception>
    public ConsentRequiredException(Type purpose)
        : base("Consent is required for '" + Argument.NotNull(purpose, nameof(purpose)) + "'.")
        => Purpose = purpose;

    /// <summary>The class of the purpose that was not consented to.</summary>
    public Type Purpose { get; }
}
