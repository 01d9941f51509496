using System.Collections.Immutable;
using System.Linq;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>What the analysis of one body found: every use of personal data in it, or why it was given up; never half of it.</summary>
internal sealed class FlowResult
{
    internal static readonly FlowResult Nothing = new(ImmutableArray<DataUse>.Empty, summary: null, gaveUp: null);

    private FlowResult(ImmutableArray<DataUse> uses, MethodSummary? summary, string? gaveUp)
    {
        Uses = uses;
        Summary = summary;
        GaveUp = gaveUp;
    }

    /// <summary>In source order.</summary>
    internal ImmutableArray<DataUse> Uses { get; }

    /// <summary>What its callers need to know; null where it is no method, or was given up.</summary>
    internal MethodSummary? Summary { get; }

    /// <summary>The calls that could not be followed with what they hand over.</summary>
    internal ImmutableArray<UnfollowedCall> Unfollowed { get; private init; } = ImmutableArray<UnfollowedCall>.Empty;

    /// <summary>Why there is no result; null where there is one.</summary>
    internal string? GaveUp { get; }

    internal static FlowResult Of(ImmutableArray<DataUse> uses, MethodSummary? summary, ImmutableArray<UnfollowedCall> unfollowed) => new(uses, summary, gaveUp: null) { Unfollowed = unfollowed };

    internal static FlowResult OfSummary(MethodSummary summary) => new(ImmutableArray<DataUse>.Empty, summary, gaveUp: null);

    internal static FlowResult Abandoned(string reason) => new(ImmutableArray<DataUse>.Empty, summary: null, reason);

    /// <summary>A text that two results for one body share exactly if they say the same.</summary>
    internal string Describe() =>
        GaveUp ?? Summary?.Describe() + string.Join("\n", Uses.Select(use => use.Kind + " " + use.Place.SpanStart + " " + use.Data + use.Requirement?.Met + " under " + use.Facts))
            + string.Concat(Unfollowed.Select(call => "\nunfollowed: " + call.Place.SpanStart));
}
