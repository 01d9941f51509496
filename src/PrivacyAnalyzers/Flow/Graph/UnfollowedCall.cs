using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>A call that hands over personal data, to a body that cannot be followed with them.</summary>
internal sealed class UnfollowedCall
{
    internal UnfollowedCall(SyntaxNode place, IMethodSymbol body, string reason)
    {
        Place = place;
        Body = body;
        Reason = reason;
    }

    /// <summary>The call, in the body that was analysed.</summary>
    internal SyntaxNode Place { get; }

    /// <summary>The body that was given up; the called one, or one that it calls with what it was handed.</summary>
    internal IMethodSymbol Body { get; }

    internal string Reason { get; }

    /// <summary>The same, as a caller of the one that makes the call sees it.</summary>
    internal UnfollowedCall From(SyntaxNode place) => new(place, Body, Reason);
}
