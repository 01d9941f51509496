using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>One way in which a member says other than what its callers were promised.</summary>
internal sealed class Contradiction
{
    internal Contradiction(ContradictionKind kind, ISymbol member, InheritedMember inherited, Mark? mark, string reason)
    {
        Kind = kind;
        Member = member;
        Inherited = inherited;
        Mark = mark;
        Reason = reason;
    }

    internal ContradictionKind Kind { get; }

    /// <summary>The member or parameter that contradicts.</summary>
    internal ISymbol Member { get; }

    /// <summary>What it contradicts.</summary>
    internal InheritedMember Inherited { get; }

    /// <summary>The mark that contradicts; null where one is missing.</summary>
    internal Mark? Mark { get; }

    /// <summary>To be put into a message.</summary>
    internal string Reason { get; }

    /// <summary>The mark, else the name of the member.</summary>
    internal Location Location => Mark is { Location: { IsInSource: true } location } ? location : Member.Place();
}
