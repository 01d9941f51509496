using System;

namespace PrivacyAnalyzers;

/// <summary>Personal data (GDPR 4(1)) collected for <typeparamref name="TPurpose"/>. Several marks on one member state several purposes.</summary>
/// <typeparam name="TPurpose">The purpose it was collected for.</typeparam>
/// <remarks>
/// <para>On a member, parameter, return value or record parameter: that value.</para>
/// <para>
/// On a type: every value of the type and whatever is read from it, members added later included, except its subject key, its consent checks, its relations
/// and the members marked otherwise. A mark on a member replaces that of its type.
/// </para>
/// <para>On an assembly: a member of a type that is not ours, named by <see cref="Of"/> and <see cref="Member"/>.</para>
/// <para>
/// Marks on a member of a base class or interface hold for overrides and implementations. This attribute and that of ASP.NET Core Identity do not collide:
/// this one is always written with a purpose.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [DataSubject(SubjectKind.Customer), PersonalData&lt;OrderFulfilment&gt;]
/// public partial class Customer
/// {
///     public Guid Id { get; init; }
///     public required string Email { get; set; }
///
///     [PersonalData&lt;DietaryAdvice&gt;(DataCategory.Health)]
///     public string? Allergies { get; set; }
/// }
///
/// [assembly: PersonalData&lt;OrderFulfilment&gt;(DataCategory.Name, Of = typeof(Vendor.Parcel), Member = "Addressee")]
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Data | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PersonalDataAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
    /// <summary>Marks personal data.</summary>
    /// <param name="category">What the datum is; by default inferred from its name and type.</param>
    public PersonalDataAttribute(DataCategory category = DataCategory.Inferred) => Category = category;

    /// <summary>What the datum is.</summary>
    public DataCategory Category { get; }

    /// <summary>
    /// How long the datum is kept for this purpose: an ISO 8601 duration such as <c>P1Y</c>, not longer than the purpose's (PRIV0006). Null means as long as
    /// the purpose. The only argument in which the marks of one member may differ (PRIV0009).
    /// </summary>
    public string? Retention { get; set; }

    /// <summary>How the member is erased where its row stays (GDPR 17).</summary>
    public ErasureMethod Erasure { get; set; }

    /// <summary>The constant that <see cref="ErasureMethod.Replace"/> writes, in invariant form; without meaning for the other methods.</summary>
    public string? Replacement { get; set; }

    /// <summary>Where the datum comes from (GDPR 14, 15(1)(g), 20).</summary>
    public DataOrigin Origin { get; set; }

    /// <summary>On an assembly, the type that is not ours and declares <see cref="Member"/>; null elsewhere.</summary>
    public Type? Of { get; set; }

    /// <summary>On an assembly, the name of the property or field of <see cref="Of"/> that is marked; null elsewhere.</summary>
    public string? Member { get; set; }
}
