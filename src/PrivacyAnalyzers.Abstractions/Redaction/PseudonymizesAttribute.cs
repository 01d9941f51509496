using System;

namespace PrivacyAnalyzers;

/// <summary>The result is a pseudonym (GDPR 4(5)): fit for logs, still personal data elsewhere.</summary>
/// <remarks>A plain hash of an e-mail address or a telephone number is undone by trying them all; a key makes the difference.</remarks>
/// <example>
/// <code>
/// [Pseudonymizes]
/// public string Pseudonym(string email) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(email)));
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class PseudonymizesAttribute : Attribute
{
}
