using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>Facts that hold together. <see cref="All"/> is what holds where control never comes.</summary>
internal sealed class FactSet : IEquatable<FactSet>
{
    internal static readonly FactSet None = new(ImmutableArray<Fact>.Empty, isAll: false);
    internal static readonly FactSet All = new(ImmutableArray<Fact>.Empty, isAll: true);

    private FactSet(ImmutableArray<Fact> facts, bool isAll)
    {
        Facts = facts;
        IsAll = isAll;
    }

    internal ImmutableArray<Fact> Facts { get; }

    internal bool IsAll { get; }

    internal bool IsEmpty => Facts.IsEmpty && !IsAll;

    internal static FactSet Of(Fact fact) => new(ImmutableArray.Create(fact), isAll: false);

    internal static FactSet Of(IEnumerable<Fact> facts) => facts.Aggregate(None, static (all, fact) => all.Union(Of(fact)));

    internal FactSet Union(FactSet other)
    {
        if (IsAll || other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (other.IsAll || IsEmpty)
        {
            return other;
        }

        var added = other.Without(this).Facts;
        return added.IsEmpty ? this : new(Facts.AddRange(added), isAll: false);
    }

    /// <summary>Those that are not among the <paramref name="others"/>.</summary>
    internal FactSet Without(FactSet others) => Facts.IsEmpty || others.Facts.IsEmpty ? this : Found(others, isThere: false);

    internal FactSet Intersect(FactSet other)
    {
        if (IsAll || ReferenceEquals(this, other))
        {
            return other;
        }

        return other.IsAll || Facts.IsEmpty ? this : Found(other, isThere: true);
    }

    /// <summary>Those that are among the others, or those that are not.</summary>
    private FactSet Found(FactSet others, bool isThere)
    {
        ImmutableArray<Fact>.Builder? kept = null;
        for (var i = 0; i < Facts.Length; i++)
        {
            if (others.Facts.Contains(Facts[i]) == isThere)
            {
                kept?.Add(Facts[i]);
            }
            else if (kept is null)
            {
                kept = ImmutableArray.CreateBuilder<Fact>(Facts.Length);
                kept.AddRange(Facts, i);
            }
        }

        return kept is null ? this : kept.Count == 0 ? None : new(kept.ToImmutable(), isAll: false);
    }

    /// <inheritdoc cref="Term.Mentioned"/>
    internal ulong Mentioned
    {
        get
        {
            var mentioned = 0UL;
            foreach (var fact in Facts)
            {
                mentioned |= fact.Subject.Mentioned;
            }

            return mentioned;
        }
    }

    internal bool Mentions(Term term)
    {
        foreach (var fact in Facts)
        {
            if (fact.Subject.Mentions(term))
            {
                return true;
            }
        }

        return false;
    }

    internal FactSet Where(Func<Fact, bool> keeps)
    {
        if (Facts.IsEmpty)
        {
            return this;
        }

        var kept = Facts.Where(keeps).ToImmutableArray();
        return kept.Length == Facts.Length ? this : kept.IsEmpty ? None : new(kept, isAll: false);
    }

    /// <inheritdoc/>
    public bool Equals(FactSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && IsAll == other.IsAll && Facts.Length == other.Facts.Length && IsIn(other));

    private bool IsIn(FactSet other)
    {
        foreach (var fact in Facts)
        {
            if (!other.Facts.Contains(fact))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactSet);

    /// <inheritdoc/>
    public override int GetHashCode() => IsAll ? 1 : Facts.Length + 2;

    /// <inheritdoc/>
    public override string ToString() => IsAll ? "all" : Facts.IsEmpty ? "" : string.Join(" ", Facts.Select(fact => fact.ToString()).OrderBy(text => text, StringComparer.Ordinal));
}
