using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The key of a data subject, or why it cannot be told.</summary>
internal sealed class SubjectKeys
{
    private SubjectKeys(ImmutableArray<ISymbol> members, string? problem)
    {
        Members = members;
        Problem = problem;
    }

    /// <summary>One member, or several for a composite key; empty where it cannot be told.</summary>
    internal ImmutableArray<ISymbol> Members { get; }

    /// <summary>Why it cannot be told, to be put into a message; null where it can.</summary>
    internal string? Problem { get; }

    internal static SubjectKeys Found(IEnumerable<ISymbol> members) => new(members.ToImmutableArray(), problem: null);

    internal static SubjectKeys Unclear(string problem) => new(ImmutableArray<ISymbol>.Empty, problem);
}
