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

    /// <summary>At the limit: which of the objects it still names, depends on which came first, and tells nothing.</summary>
    private bool IsMany => Terms.Length >= MaximumTerms && Terms[0].Kind == TermKind.Unknown;

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

        if (Terms.Length + more <= MaximumTerms)
        {
            return new(Merged(other.Terms, Terms.Length + more));
        }

        var union = this;
        foreach (var term in other.Terms)
        {
            union = union.Add(term);
        }

        return union;
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

        // Past the limit it keeps the objects it is known to be, and one more that could be anything.
        return terms.Length < MaximumTerms ? new(terms.Insert(index, term)) : terms[0].Kind == TermKind.Unknown ? this : new(terms.Insert(0, Term.Unknown));
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
    public override string ToString() => IsMany ? "many" : string.Join("|", Terms);
}
