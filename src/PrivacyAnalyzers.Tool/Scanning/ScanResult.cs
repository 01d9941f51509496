using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>What a scan saw, and what it could not see.</summary>
internal sealed record ScanResult
{
    internal required LoadedSolution Solution { get; init; }

    /// <summary>What looks personal, by the name of the type, then in the order of the source.</summary>
    internal required ImmutableArray<PresumedMember> Members { get; init; }

    /// <summary>What matters most comes first.</summary>
    internal required ImmutableArray<RankedFinding> Findings { get; init; }

    /// <summary>Calls whose target is known.</summary>
    internal required int KnownCalls { get; init; }

    internal required int UnknownCalls { get; init; }

    /// <summary>Bodies that were given up.</summary>
    internal required int GivenUp { get; init; }

    internal required ImmutableArray<string> Failures { get; init; }

    /// <summary>The types that look personal, those that hold most kinds of data first; each by itself, whatever others are called.</summary>
    internal IEnumerable<IGrouping<(string Type, string Namespace, string Project), PresumedMember>> Types =>
        Members.GroupBy(static member => (member.Type, member.Namespace, member.Project)).OrderByDescending(static type => type.Select(static member => member.Category).Distinct().Count()).ThenByDescending(static type => type.Count()).ThenBy(static type => type.Key.Type, StringComparer.Ordinal)
            .ThenBy(static type => type.Key.Namespace, StringComparer.Ordinal).ThenBy(static type => type.Key.Project, StringComparer.Ordinal);
}
