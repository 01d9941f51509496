using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>When recipients are told of erasures, and told again.</summary>
public sealed class RecipientNoticeOptions
{
    /// <summary>How long to wait between two looks at the outbox.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait after a first failure; twice as long after each further one.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts: nobody is given up on.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long one call may take. A sender that dies is waited for twice as long; then another tries.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMinutes(1);

    internal void Validate()
    {
        if (Every <= TimeSpan.Zero || FirstRetry <= TimeSpan.Zero || LongestRetry < FirstRetry || CallTimeout <= TimeSpan.Zero)
        {
            throw new InvalidOperationException($"'{nameof(RecipientNoticeOptions)}' needs times above zero, and '{nameof(LongestRetry)}' is no less than '{nameof(FirstRetry)}'.");
        }
    }

    internal TimeSpan After(int attempts) => TimeSpan.FromTicks((long)Math.Min(LongestRetry.Ticks, FirstRetry.Ticks * Math.Pow(2, Math.Min(attempts - 1, 40))));
}
