using System;

namespace PrivacyAnalyzers;

/// <summary>Callers have established consent (GDPR 6(1)(a), 7); the body may rely on it. On a parameter: for that parameter's subject.</summary>
/// <typeparam name="TPurpose">The purpose consented to.</typeparam>
/// <remarks>A call where consent is not established is PRIV1009. On a member that only a framework calls, nobody checks: PRIV1011.</remarks>
/// <example>
/// <code>
/// [RequiresConsent&lt;Newsletter&gt;]
/// private Task SendLetterAsync(Customer customer)
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RequiresConsentAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
}
