using System;

namespace PrivacyAnalyzers;

/// <summary>A date that a retention period counts from (GDPR 5(1)(e)).</summary>
public sealed class RetentionStart
{
    /// <summary>States which member holds the date.</summary>
    /// <param name="member">The member.</param>
    /// <param name="from">Which event it dates.</param>
    /// <param name="isInferred">Whether it is the only date that fits, rather than marked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    public RetentionStart(string member, RetentionFrom from, bool isInferred)
    {
        Member = Argument.NotNull(member, nameof(member));
        From = from;
        IsInferred = isInferred;
    }

    /// <summary>The member.</summary>
    public string Member { get; }

    /// <summary>Which event it dates.</summary>
    public RetentionFrom From { get; }

    /// <summary>Whether it is the only date that fits, rather than marked.</summary>
    public bool IsInferred { get; }
}
