using System;

namespace PrivacyAnalyzers;

/// <summary>The date from which a retention period is counted (GDPR 5(1)(e)).</summary>
/// <remarks>
/// Needed only where convention does not find it: exactly one member of type <see cref="DateTime"/> or <see cref="DateTimeOffset"/> that has no category of
/// its own. A value without offset is read as UTC.
/// </remarks>
/// <example>
/// <code>
/// [RetentionStart(RetentionFrom.EndOfRelation)]
/// public DateTimeOffset? ClosedAt { get; set; }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value, AllowMultiple = true)]
public sealed class RetentionStartAttribute : Attribute
{
    /// <summary>Marks the date.</summary>
    /// <param name="from">Which event the date records.</param>
    public RetentionStartAttribute(RetentionFrom from = RetentionFrom.LastActivity) => From = from;

    /// <summary>Which event the date records.</summary>
    public RetentionFrom From { get; }
}
