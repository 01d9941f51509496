using System;

namespace PrivacyAnalyzers;

/// <summary>The subject sees the row in an export, other people masked; erasure leaves the row and only cuts its link to the subject (GDPR 15, 17).</summary>
/// <typeparam name="TSubject">The data subject that sees it.</typeparam>
/// <example>
/// <code>
/// public class Review
/// {
///     [AccessedBy&lt;Seller&gt;]
///     public Seller About { get; set; } = null!;
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Relation, AllowMultiple = true)]
public sealed class AccessedByAttribute<TSubject> : Attribute
{
}
