using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>A row that cannot be without another.</summary>
internal sealed class OwnershipStep
{
    internal OwnershipStep(INamedTypeSymbol from, INamedTypeSymbol to, ISymbol? member, bool isOwned)
    {
        From = from;
        To = to;
        Member = member;
        IsOwned = isOwned;
    }

    internal INamedTypeSymbol From { get; }

    internal INamedTypeSymbol To { get; }

    /// <summary>The navigation or key; null where a mark on the type says.</summary>
    internal ISymbol? Member { get; }

    /// <summary>Whether the row goes with the other, or only has a key of it.</summary>
    internal bool IsOwned { get; }

    /// <summary>For a message.</summary>
    public override string ToString() => Member is null ? "'" + From.Short() + "' goes with '" + To.Short() + "'" : "'" + Member.Short() + "' needs '" + To.Short() + "'";
}
