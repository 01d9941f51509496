using System;

namespace PrivacyAnalyzers;

/// <summary>
/// The answer says whether consent to <typeparamref name="TPurpose"/> is held (GDPR 7): true, non-null or <see cref="GrantedValue"/> establishes it.
/// </summary>
/// <typeparam name="TPurpose">The purpose consented to.</typeparam>
/// <remarks>
/// <para>
/// Consent is also established by the normal return of a check that throws, for each element of a sequence that the check returns, and for each value that
/// passes a predicate held in the member. On a filter or attribute class it holds in whatever the class is applied to.
/// </para>
/// <para>
/// Whose consent: the receiver if it is a data subject, else the only argument that is one, an <see cref="IDataSubject"/>, a <see cref="SubjectKeyAttribute"/>
/// parameter, a <see cref="SubjectId"/>, or a sequence of those. Where that is unclear: PRIV0015.
/// </para>
/// <para>A bare bool guards a use and proves nothing: who agreed, to what text and when is for an <see cref="IConsentLedger"/> to keep (GDPR 7(1)).</para>
/// </remarks>
/// <example>
/// <code>
/// [ConsentCheck&lt;Newsletter&gt;]
/// public bool AcceptsNewsletter { get; private set; }
///
/// [ConsentCheck&lt;Analytics&gt;(GrantedValue = ConsentStatus.Granted)]
/// public ConsentStatus Analytics { get; private set; }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConsentCheckAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
    /// <summary>The only answer that means yes, where the answer is neither a bool nor null or not: a constant of the member's type.</summary>
    public object? GrantedValue { get; set; }
}

/// <summary>As the generic form, for the purpose that is the method's own type parameter, or its argument of type <see cref="Type"/>.</summary>
/// <example>
/// <code>
/// [ConsentCheck]
/// public bool Accepts&lt;TPurpose&gt;(Customer customer) where TPurpose : class, IPurpose
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConsentCheckAttribute : Attribute
{
}
