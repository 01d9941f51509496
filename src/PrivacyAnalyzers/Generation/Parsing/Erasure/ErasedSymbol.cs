using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>One member of an erasure, before it is known whether the types it holds can be erased.</summary>
internal sealed class ErasedSymbol
{
    internal ErasedSymbol(ISymbol member, DataMark? mark, DataCategory category, AccessModel access, Outcome outcome, Outcome? otherwise)
    {
        Member = member;
        Mark = mark;
        Category = category;
        Access = access;
        Outcome = outcome;
        Otherwise = otherwise;
    }

    internal ISymbol Member { get; }

    /// <summary>Null where it is covered by the mark of a derived type, or only holds what is marked.</summary>
    internal DataMark? Mark { get; }

    internal DataCategory Category { get; }

    internal AccessModel Access { get; }

    internal Outcome Outcome { get; }

    /// <summary>What is done where the carrier of <see cref="Outcome"/> does not erase itself; null where nothing can be.</summary>
    internal Outcome? Otherwise { get; }

    /// <summary>Why it cannot be erased, whatever the types it holds do; null where it can.</summary>
    internal string? Problem => Outcome.Problem;

    /// <summary>The type that must erase itself for this one to be erased; null where there is another way.</summary>
    internal INamedTypeSymbol? Demanded => Outcome.Carrier is { } carrier && Otherwise is null or { Problem: not null } ? carrier : null;
}
