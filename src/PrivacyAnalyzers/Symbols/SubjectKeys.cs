using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The key of a data subject, or why it cannot be told.</summary>
internal sealed class SubjectKeys
{
    private SubjectKeys(ImmutableArray<ISymbol> members, string? problem, ImmutableArray<ISymbol> candidates)
    {
        Members = members;
        Problem = problem;
        Candidates = candidates;
    }

    /// <summary>One member, or several for a composite key; empty where it cannot be told.</summary>
    internal ImmutableArray<ISymbol> Members { get; }

    /// <summary>Why it cannot be told, to be put into a message; null where it can.</summary>
    internal string? Problem { get; }

    /// <summary>The members between which the convention cannot choose; empty where it finds none.</summary>
    internal ImmutableArray<ISymbol> Candidates { get; }

    internal static SubjectKeys Found(IEnumerable<ISymbol> members) => new(members.ToImmutableArray(), problem: null, ImmutableArray<ISymbol>.Empty);

    internal static SubjectKeys Unclear(string problem, IEnumerable<ISymbol>? candidates = null) =>
        new(ImmutableArray<ISymbol>.Empty, problem, candidates?.ToImmutableArray() ?? ImmutableArray<ISymbol>.Empty);
}
