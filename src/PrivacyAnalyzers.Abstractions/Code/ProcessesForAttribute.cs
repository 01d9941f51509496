using System;

namespace PrivacyAnalyzers;

/// <summary>The code, or the use of the parameter, works for <typeparamref name="TPurpose"/>. The innermost declaration wins.</summary>
/// <typeparam name="TPurpose">The purpose the code works for.</typeparam>
/// <remarks>Data that was not collected for that purpose is not to be used there: PRIV1002 (GDPR 5(1)(b)).</remarks>
/// <example>
/// <code>
/// [ProcessesFor&lt;Newsletter&gt;]
/// public sealed class CampaignSender
/// {
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Code | AttributeTargets.Parameter | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ProcessesForAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
}
