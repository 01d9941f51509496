using System;

namespace PrivacyAnalyzers;

/// <summary>After a normal return, and after the await of it, consent holds for the purpose that is the method's type parameter (GDPR 7).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GrantsConsentAttribute : Attribute
{
}

/// <summary>As <see cref="GrantsConsentAttribute"/>, for a named purpose.</summary>
/// <typeparam name="TPurpose">The purpose consented to.</typeparam>
/// <example>
/// <code>
/// [GrantsConsent&lt;Newsletter&gt;]
/// public void Subscribe(ConsentAct act)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GrantsConsentAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
}
