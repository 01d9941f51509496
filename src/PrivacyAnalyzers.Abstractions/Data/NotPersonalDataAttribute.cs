using System;

namespace PrivacyAnalyzers;

/// <summary>Not personal data, against the mark of the type or against discovery.</summary>
/// <remarks>A value that only becomes personal beside others is still personal data (GDPR recital 26); the reason is for whoever reviews the claim.</remarks>
/// <example>
/// <code>
/// [NotPersonalData("display language")]
/// public string Culture { get; set; } = "fr";
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Data)]
public sealed class NotPersonalDataAttribute : Attribute
{
    /// <summary>States that a value is not personal data.</summary>
    /// <param name="reason">Why, for the reviewer.</param>
    public NotPersonalDataAttribute(string reason) => Reason = reason;

    /// <summary>Why, for the reviewer.</summary>
    public string Reason { get; }
}
