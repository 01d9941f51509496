using System;

namespace PrivacyAnalyzers;

/// <summary>The result no longer relates to a person who can be singled out (GDPR recital 26): the analysis lets it go.</summary>
/// <remarks>
/// A mask, a pseudonym, a year or a region does not qualify, nor does a count over a tiny group. For these there are <see cref="RedactsAttribute"/> and
/// <see cref="PseudonymizesAttribute"/>.
/// </remarks>
/// <example>
/// <code>
/// [Anonymizes("counts by department, groups under 10 dropped")]
/// public static IReadOnlyDictionary&lt;string, int&gt; CountByDepartment(IEnumerable&lt;Customer&gt; customers)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class AnonymizesAttribute : Attribute
{
    /// <summary>States that the result is anonymous.</summary>
    /// <param name="reason">Why nobody can be singled out, for the reviewer.</param>
    public AnonymizesAttribute(string reason) => Reason = reason;

    /// <summary>Why nobody can be singled out, for the reviewer.</summary>
    public string Reason { get; }
}
