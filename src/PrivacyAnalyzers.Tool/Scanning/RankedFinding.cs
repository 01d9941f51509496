using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>A finding and its like: the same data that leave in the same way from the same file.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Like">The others.</param>
/// <param name="Weight">How much it matters.</param>
internal sealed record RankedFinding(Finding First, ImmutableArray<Finding> Like, double Weight)
{
    internal int Count => 1 + Like.Length;

    internal IEnumerable<Finding> All => Like.Prepend(First);

    /// <summary>The places of the others.</summary>
    internal ImmutableArray<Place> Others => [.. Like.Select(static finding => finding.Place)];
}
