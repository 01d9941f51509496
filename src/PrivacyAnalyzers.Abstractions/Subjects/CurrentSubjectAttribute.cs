using System;

namespace PrivacyAnalyzers;

/// <summary>The same person wherever it is read within one request: the logged-in user.</summary>
/// <remarks>Lets a check on one reading count for another: without it two calls are two people (PRIV1004).</remarks>
/// <example>
/// <code>
/// public interface ISession
/// {
///     [CurrentSubject]
///     Customer Customer { get; }
/// }
/// </code>
/// </example>
[AttributeUsage(MarkTargets.Value | AttributeTargets.Method)]
public sealed class CurrentSubjectAttribute : Attribute
{
}
