using System;

namespace PrivacyAnalyzers;

/// <summary>True means that the subject has objected to <typeparamref name="TPurpose"/> (GDPR 21).</summary>
/// <typeparam name="TPurpose">The purpose objected to.</typeparam>
/// <remarks>Direct marketing looks at it whatever its basis, and so does what rests on legitimate interests: PRIV1008.</remarks>
/// <example>
/// <code>
/// [ObjectionCheck&lt;Catalogue&gt;]
/// public bool RefusesCatalogue { get; set; }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ObjectionCheckAttribute<TPurpose> : Attribute
    where TPurpose : class, IPurpose
{
}

/// <summary>As the generic form, for the purpose that is the method's own type parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ObjectionCheckAttribute : Attribute
{
}
