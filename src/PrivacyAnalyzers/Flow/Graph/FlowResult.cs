using System.Collections.Immutable;
using PrivacyAnalyzers.Flow.Sinks;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>What the analysis of one body found: every use of personal data in it, or why it was given up; never half of it.</summary>
internal sealed class FlowResult
{
    internal static readonly FlowResult Nothing = new(ImmutableArray<DataUse>.Empty, gaveUp: null);

    private FlowResult(ImmutableArray<DataUse> uses, string? gaveUp)
    {
        Uses = uses;
        GaveUp = gaveUp;
    }

    /// <summary>In source order.</summary>
    internal ImmutableArray<DataUse> Uses { get; }

    /// <summary>Why there is no result; null where there is one.</summary>
    internal string? GaveUp { get; }

    internal static FlowResult Of(ImmutableArray<DataUse> uses) => new(uses, gaveUp: null);

    internal static FlowResult Abandoned(string reason) => new(ImmutableArray<DataUse>.Empty, reason);
}
