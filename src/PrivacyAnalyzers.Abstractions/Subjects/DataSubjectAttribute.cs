using System;

namespace PrivacyAnalyzers;

/// <summary>An instance is about one natural person, the data subject (GDPR 4(1)).</summary>
/// <remarks>
/// On a partial type the generator implements <see cref="IDataSubject"/>. The key is found by convention: <c>Id</c>, the type's name followed by <c>Id</c>, a
/// member marked as a database key; else <see cref="SubjectKeyAttribute"/> or <see cref="Key"/> says it. None or several candidates is PRIV0010.
/// </remarks>
/// <example>
/// <code>
/// [DataSubject(SubjectKind.Customer), PersonalData&lt;OrderFulfilment&gt;]
/// public partial class Customer
/// {
///     public Guid Id { get; init; }
///     public required string Email { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DataSubjectAttribute : Attribute
{
    /// <summary>Marks a data subject.</summary>
    /// <param name="kind">Who the people are.</param>
    public DataSubjectAttribute(SubjectKind kind = SubjectKind.Unspecified) => Kind = kind;

    /// <summary>Who the people are.</summary>
    public SubjectKind Kind { get; }

    /// <summary>
    /// The names of the key members, where an inherited one cannot be marked (<c>IdentityUser.Id</c>); several make a composite key, in this order. Null means
    /// by mark or convention.
    /// </summary>
    public string[]? Key { get; set; }

    /// <summary>What happens to the subject's own row when the person is erased (GDPR 17).</summary>
    public RowErasure OnErasure { get; set; }
}
