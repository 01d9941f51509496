using System;

namespace PrivacyAnalyzers;

/// <summary>
/// From the call on, consent no longer holds for the purpose that is the method's type parameter, for data already read too (GDPR 7(3)).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithdrawsConsentAttribute : Attribute
{
}

/// <summary>As <see cref="WithdrawsConsentAttribute"/>, for a named purpose.</summary>
/// <typeparam name="TPurpose">The purpose no longer consented to.</typeparam>
/// <example>
/// <code>
/// [WithdrawsConsent&lt;Newsletter&gt;]
/// public void Unsubscribe(ConsentAct act)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class WithdrawsConsentAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
}
