using System;

namespace PrivacyAnalyzers;

/// <summary>One purpose of a member, with the period the member's own mark sets for it (GDPR 5(1)(e)).</summary>
public sealed class PurposeUse
{
    /// <summary>States that a member serves a purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="retention">The period that the mark sets, ISO 8601; null means the purpose's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="purpose"/> is null.</exception>
    public PurposeUse(PurposeDescriptor purpose, string? retention)
    {
        Purpose = Argument.NotNull(purpose, nameof(purpose));
        Retention = retention ?? purpose.Retention;
    }

    /// <summary>The purpose.</summary>
    public PurposeDescriptor Purpose { get; }

    /// <summary>The period in use, ISO 8601: that of the mark, else that of the purpose; null where neither states one.</summary>
    public string? Retention { get; }
}
