using System;

namespace PrivacyAnalyzers;

/// <summary>The relation does not make the row the person's own, nor part of an export: who created it, who is assigned to it.</summary>
/// <example>
/// <code>
/// [NotOwned("the agent who answers; the ticket is the customer's")]
/// public Employee? AssignedTo { get; set; }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Relation)]
public sealed class NotOwnedAttribute : Attribute
{
    /// <summary>States that the relation is no ownership.</summary>
    /// <param name="reason">Why, for the reviewer.</param>
    public NotOwnedAttribute(string reason) => Reason = reason;

    /// <summary>Why, for the reviewer.</summary>
    public string Reason { get; }
}
