using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>PRIV9004: a body without a result says so, on its name.</summary>
internal static class BodyGivenUp
{
    internal static Diagnostic Find(ISymbol owner, IOperation body, string reason) =>
        Diagnostic.Create(Catalogue.PRIV9004_BodyGivenUp, Place(owner, body), Name(owner), reason);

    /// <summary>The body has a result, but not of what it hands to another.</summary>
    internal static Diagnostic Find(UnfollowedCall call) =>
        Diagnostic.Create(Catalogue.PRIV9004_BodyGivenUp, call.Place.GetLocation(), call.Body.Short(), "with what is handed to it here, " + call.Reason);

    // The part of a partial member that has the body; top-level statements have no name, so their first word.
    private static Location Place(ISymbol owner, IOperation body) =>
        (IsTopLevel(owner) ? null : owner.Locations.FirstOrDefault(location => location.SourceTree == body.Syntax.SyntaxTree))
        ?? Statements(body).GetFirstToken().GetLocation();

    private static string Name(ISymbol owner) => IsTopLevel(owner) ? "the top-level statements" : owner.Short();

    private static SyntaxNode Statements(IOperation body) =>
        body.Syntax.ChildNodes().FirstOrDefault(static node => node.IsKind(SyntaxKind.GlobalStatement)) ?? body.Syntax;

    private static bool IsTopLevel(ISymbol owner) => owner is IMethodSymbol { IsStatic: true, Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName };
}
