using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Scanning;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>What was said of one project.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Members">What looks personal, where that was asked.</param>
/// <param name="KnownCalls">Calls whose target is known.</param>
/// <param name="UnknownCalls">Other calls.</param>
internal sealed record Answer(ImmutableArray<Finding> Findings, ImmutableArray<PresumedMember> Members, int KnownCalls, int UnknownCalls);
