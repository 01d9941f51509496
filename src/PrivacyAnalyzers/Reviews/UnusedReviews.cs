using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Tool;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Reviews;

/// <summary>Which of a compilation's reviews have excused a finding of one analyzer's rules.</summary>
internal sealed class UnusedReviews
{
    private readonly ImmutableArray<Review> _reviews;
    private readonly ConcurrentDictionary<(Review, string), bool> _used = new();

    internal UnusedReviews(KnownSymbols known) => _reviews = known.Reviews;

    internal bool IsEmpty => _reviews.IsEmpty;

    /// <summary>Whether the finding may stand; every review that says so counts as used.</summary>
    internal bool Excuse(Diagnostic finding)
    {
        var isExcused = false;
        foreach (var review in _reviews)
        {
            if (review.Names(finding.Id) && LapsedReview.CanExcuse(finding.Id) && review.Holds && review.Covers(finding.Location))
            {
                _used.TryAdd((review, finding.Id), true);
                isExcused = true;
            }
        }

        return isExcused;
    }

    /// <summary>The reviews that hold and name one of the rules for nothing. Half-typed code is not held against them.</summary>
    internal IEnumerable<(Review Review, int Rule)> Of(IEnumerable<string> ruleIds)
    {
        var ids = ruleIds.ToImmutableHashSet(System.StringComparer.OrdinalIgnoreCase);
        foreach (var review in _reviews)
        {
            for (var i = 0; review.Holds && i < review.Rules.Length; i++)
            {
                if (ids.TryGetValue(review.Rules[i], out var id) && !_used.ContainsKey((review, id)) && !review.Syntax.Parent!.Parent!.ContainsDiagnostics)
                {
                    yield return (review, i);
                }
            }
        }
    }
}
