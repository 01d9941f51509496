using System;

namespace PrivacyAnalyzers;

/// <summary>A claim that keeps data from erasure while it lasts (GDPR 17(3)(e)).</summary>
public sealed class LegalHold
{
    /// <summary>States a hold.</summary>
    /// <param name="name">What it is known by, as the receipt shows it: a case number, never a person.</param>
    /// <param name="until">When it ends; null while nobody knows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public LegalHold(string name, DateTimeOffset? until)
    {
        Name = Argument.NotNullOrEmpty(name, nameof(name));
        Until = until;
    }

    /// <summary>What it is known by.</summary>
    public string Name { get; }

    /// <summary>When it ends; null while nobody knows.</summary>
    public DateTimeOffset? Until { get; }
}
