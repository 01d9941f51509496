using System;

namespace PrivacyAnalyzers;

/// <summary>The row belongs to the subject: exported whole, and erased with its last owner (GDPR 15, 17, 20).</summary>
/// <typeparam name="TSubject">The data subject that owns it.</typeparam>
/// <remarks>
/// On a navigation, a foreign key or the row's type. Needed only where convention does not decide: one required key to one data subject owns the row.
/// </remarks>
/// <example>
/// <code>
/// public class Order
/// {
///     [OwnedBy&lt;Customer&gt;(References = nameof(Customer.Email))]
///     public required string CustomerEmail { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Relation, AllowMultiple = true)]
public sealed class OwnedByAttribute<TSubject> : Attribute
{
    /// <summary>What happens to the row when its last owner is erased.</summary>
    public RowErasure OnErasure { get; set; }

    /// <summary>The subject's member that this plain column equals, where there is no foreign key; null means that there is one.</summary>
    public string? References { get; set; }
}
