using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>The way a datum came, newest step last. Told to people, not compared where values are: two ways to one value are one value.</summary>
internal sealed class Trail
{
    private const int MaximumSteps = 16;

    private readonly Trail? _before;
    private readonly SyntaxNode? _place;
    private readonly int _count;

    private Trail(Trail? before, SyntaxNode? place)
    {
        _before = before;
        _place = place;
        _count = (before?._count ?? 0) + 1;
    }

    /// <summary>The beginning of what a caller hands in: the caller knows where it was read.</summary>
    internal static Trail Start { get; } = new(null, null);

    /// <summary>Where the datum was read.</summary>
    internal static Trail From(SyntaxNode source) => new(null, source);

    internal Trail Through(SyntaxNode step) => _count >= MaximumSteps || _place == step ? this : new Trail(this, step);

    /// <summary>Step by step.</summary>
    internal bool IsSameAs(Trail other)
    {
        Trail? mine = this, theirs = other;
        while (!ReferenceEquals(mine, theirs))
        {
            if (mine is null || theirs is null || mine._place != theirs._place)
            {
                return false;
            }

            (mine, theirs) = (mine._before, theirs._before);
        }

        return true;
    }

    /// <summary>The places, the source first.</summary>
    internal List<SyntaxNode> Places()
    {
        var places = new List<SyntaxNode>(_count);
        for (var step = this; step is not null; step = step._before)
        {
            if (step._place is { } place)
            {
                places.Add(place);
            }
        }

        places.Reverse();
        return places;
    }
}
