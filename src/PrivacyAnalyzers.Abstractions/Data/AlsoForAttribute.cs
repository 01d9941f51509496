using System;

namespace PrivacyAnalyzers;

/// <summary>One more purpose for a member whose type, or whose other mark, already says what it is.</summary>
/// <typeparam name="TPurpose">The further purpose.</typeparam>
/// <remarks>It adds to the purposes that hold without it; <see cref="PersonalDataAttribute{TPurpose}"/> on the member would replace them.</remarks>
/// <example>
/// <code>
/// [DataSubject, PersonalData&lt;OrderFulfilment&gt;]
/// public partial class Customer
/// {
///     [AlsoFor&lt;Newsletter&gt;]
///     public required string Email { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value, AllowMultiple = true)]
public sealed class AlsoForAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
    /// <summary>How long the datum is kept for this further purpose: an ISO 8601 duration. Null means as long as the purpose.</summary>
    public string? Retention { get; set; }
}
