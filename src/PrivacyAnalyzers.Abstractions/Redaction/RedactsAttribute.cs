using System;

namespace PrivacyAnalyzers;

/// <summary>The result is masked: fit for logs, still personal data elsewhere.</summary>
/// <example>
/// <code>
/// [Redacts]
/// public static string Mask(string telephone) => telephone.Length > 4 ? "***" + telephone[^2..] : "***";
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class RedactsAttribute : Attribute
{
}
