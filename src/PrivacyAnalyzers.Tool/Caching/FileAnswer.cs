using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>What an earlier run knew of one file of a project.</summary>
/// <param name="Bodies">Names for its bodies, in their order.</param>
/// <param name="KnownCalls">Calls in it whose target is known.</param>
/// <param name="UnknownCalls">Other calls.</param>
internal sealed record FileAnswer(ImmutableArray<string> Bodies, int KnownCalls, int UnknownCalls);
