using System;
using System.Collections.Immutable;
using System.Linq;

namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>The objects that a value may be; empty where it is none that could be named. Who a datum is about, and where a write lands.</summary>
internal readonly struct Identity : IEquatable<Identity>
{
    private const int MaximumTerms = 6;

    private readonly ImmutableArray<Term> _terms;

    private Identity(ImmutableArray<Term> terms) => _terms = terms;

    /// <summary>By term number, without repetition.</summary>
    internal ImmutableArray<Term> Terms => _terms.IsDefault ? ImmutableArray<Term>.Empty : _terms;

    internal bool IsEmpty => _terms.IsDefaultOrEmpty;

    /// <summary>The one object it is, where that is certain.</summary>
    internal Term? Single => Terms.Length == 1 ? Terms[0] : null;

    internal static Identity Of(Term term) => new(ImmutableArray.Create(term));

    internal Identity Union(Identity other)
    {
        if (IsEmpty || other.IsEmpty || Equals(other))
        {
            return IsEmpty ? other : this;
        }

        // Most have been there before, and nearly all fit.
        var more = 0;
        foreach (var term in other.Terms)
        {
            more += IsNew(term) ? 1 : 0;
        }

        if (more == 0)
        {
            return this;
        }

        return Limited(Merged(other.Terms, Terms.Length + more));
    }

    internal Identity Select(Func<Term, Term> map)
    {
        var mapped = default(Identity);
        foreach (var term in Terms)
        {
            mapped = mapped.Add(map(term));
        }

        return mapped;
    }

    internal Identity Where(Func<Term, bool> keeps) => IsEmpty || Terms.All(keeps) ? this : new(Terms.Where(keeps).ToImmutableArray());

    /// <inheritdoc cref="Term.Mentioned"/>
    internal ulong Mentioned
    {
        get
        {
            var mentioned = 0UL;
            foreach (var term in Terms)
            {
                mentioned |= term.Mentioned;
            }

            return mentioned;
        }
    }

    internal bool Mentions(Term term)
    {
        foreach (var own in Terms)
        {
            if (own.Mentions(term))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNew(Term term)
    {
        foreach (var own in Terms)
        {
            if (ReferenceEquals(own, term))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<Term> Merged(ImmutableArray<Term> others, int length)
    {
        var merged = ImmutableArray.CreateBuilder<Term>(length);
        var (mine, theirs) = (0, 0);
        while (merged.Count < length)
        {
            var isMine = theirs == others.Length || (mine < Terms.Length && Terms[mine].Id <= others[theirs].Id);
            if (isMine && theirs < others.Length && ReferenceEquals(Terms[mine], others[theirs]))
            {
                theirs++;
            }

            merged.Add(isMine ? Terms[mine++] : others[theirs++]);
        }

        return merged.MoveToImmutable();
    }

    private Identity Add(Term term)
    {
        var index = 0;
        var terms = Terms;
        while (index < terms.Length && terms[index].Id < term.Id)
        {
            index++;
        }

        if (index < terms.Length && ReferenceEquals(terms[index], term))
        {
            return this;
        }

        return Limited(terms.Insert(index, term));
    }

    /// <summary>
    /// Past the limit it names a few of the objects, the same ones whichever came first, and one more that could be anything; it stays so where other
    /// code names the objects otherwise, and fewer of them: what is lost does not come back.
    /// </summary>
    private static Identity Limited(ImmutableArray<Term> terms)
    {
        if (terms.Length <= MaximumTerms)
        {
            return new(terms);
        }

        var taken = 0;
        for (var count = 0; count < MaximumTerms - 1; count++)
        {
            taken |= 1 << First(terms, taken);
        }

        var told = ImmutableArray.CreateBuilder<Term>(MaximumTerms);
        told.Add(Term.Many);
        for (var i = 0; i < terms.Length; i++)
        {
            if ((taken & (1 << i)) != 0)
            {
                told.Add(terms[i]);
            }
        }

        return new(told.MoveToImmutable());
    }

    /// <summary>The one of the lowest rank that is not taken yet.</summary>
    private static int First(ImmutableArray<Term> terms, int taken)
    {
        var first = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            if ((taken & (1 << i)) == 0 && !ReferenceEquals(terms[i], Term.Many) && (first < 0 || terms[i].Rank < terms[first].Rank))
            {
                first = i;
            }
        }

        return first;
    }

    /// <inheritdoc/>
    public bool Equals(Identity other)
    {
        var (mine, theirs) = (Terms, other.Terms);
        if (mine.Length != theirs.Length)
        {
            return false;
        }

        for (var i = 0; i < mine.Length; i++)
        {
            if (!ReferenceEquals(mine[i], theirs[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Identity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var term in Terms)
        {
            hash = unchecked(hash * 31 + term.Id);
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => Single?.ToString() ?? string.Join("|", Terms);
}
