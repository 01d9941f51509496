namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>Compares people by what names them. Two parameters, two places, a person and one it leads to are different; what has no name could be anyone.</summary>
internal static class SubjectMatching
{
    /// <summary>Whether a check of <paramref name="asked"/> speaks for everyone that <paramref name="concerned"/> may be.</summary>
    internal static SubjectMatch Covers(this Identity asked, Identity concerned)
    {
        if (asked.IsEmpty || concerned.IsEmpty)
        {
            return SubjectMatch.Unknown;
        }

        // The same choice between several people, or each of them the one asked about.
        if (asked.Equals(concerned))
        {
            return SubjectMatch.Same;
        }

        var all = SubjectMatch.Same;
        var any = SubjectMatch.Different;
        foreach (var one in concerned.Terms)
        {
            var match = Best(asked, one);
            all = match < all ? match : all;
            any = match > any ? match : any;
        }

        if (all == SubjectMatch.Same && asked.Single is not null)
        {
            return SubjectMatch.Same;
        }

        return any == SubjectMatch.Different || (asked.Single is not null && all == SubjectMatch.Different) ? SubjectMatch.Different : SubjectMatch.Unknown;
    }

    private static SubjectMatch Best(Identity asked, Term one)
    {
        var best = SubjectMatch.Different;
        foreach (var candidate in asked.Terms)
        {
            var match = Compare(candidate, one);
            best = match > best ? match : best;
        }

        return best;
    }

    internal static SubjectMatch Compare(Term a, Term b)
    {
        if (ReferenceEquals(a, b))
        {
            return a.Kind == TermKind.Unknown ? SubjectMatch.Unknown : SubjectMatch.Same;
        }

        if (a.Kind == TermKind.Anybody || b.Kind == TermKind.Anybody)
        {
            return SubjectMatch.Same;
        }

        if (IsOpen(a) || IsOpen(b))
        {
            return SubjectMatch.Unknown;
        }

        // One key in hand and a person that nothing ties to it, or a key and another key.
        return a.Kind == TermKind.ByKey != (b.Kind == TermKind.ByKey) ? SubjectMatch.Unknown : SubjectMatch.Different;
    }

    private static bool IsOpen(Term term) => term.Kind is TermKind.Unknown or TermKind.Owner;
}
