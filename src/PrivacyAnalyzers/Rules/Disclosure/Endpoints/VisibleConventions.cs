using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>What files say, by the names of what they call, about many endpoints at once: a fallback policy, a filter, a convention on all controllers.</summary>
internal sealed class VisibleConventions
{
    internal static readonly VisibleConventions None = new(false, false, false, false, ImmutableHashSet<string>.Empty);

    private VisibleConventions(bool forAll, bool forControllers, bool forGroups, bool withholdsCookies, ImmutableHashSet<string> mapped)
    {
        ForAll = forAll;
        ForControllers = forControllers;
        ForGroups = forGroups;
        WithholdsCookies = withholdsCookies;
        Mapped = mapped;
    }

    /// <summary>A fallback policy.</summary>
    internal bool ForAll { get; }

    /// <summary>A global filter, or <c>MapControllers().RequireAuthorization()</c>.</summary>
    internal bool ForControllers { get; }

    /// <summary>Some group of routes is authorised.</summary>
    internal bool ForGroups { get; }

    /// <summary>The cookie policy asks whether consent is needed, and then keeps what is not essential back.</summary>
    internal bool WithholdsCookies { get; }

    /// <summary>The hubs and services that are mapped with authorization.</summary>
    internal ImmutableHashSet<string> Mapped { get; }

    internal VisibleConventions And(VisibleConventions other) =>
        new(ForAll || other.ForAll, ForControllers || other.ForControllers, ForGroups || other.ForGroups, WithholdsCookies || other.WithholdsCookies, Mapped.Union(other.Mapped));

    /// <summary><c>RequireAuthorization</c>, <c>RequireScope</c>, a filter of the team's; not <c>RequireCors</c> and the like.</summary>
    internal static bool Authorizes(string method) =>
        (method.StartsWith("Require", StringComparison.Ordinal) && method is not ("RequireCors" or "RequireHost" or "RequireRateLimiting" or "RequireAntiforgery")) || method is "AddEndpointFilter" or "AddEndpointFilterFactory";

    internal static VisibleConventions Read(SyntaxTree tree)
    {
        bool all = false, controllers = false, groups = false, cookies = false;
        var mapped = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            switch (name.Identifier.ValueText)
            {
                case "SetFallbackPolicy":
                case "FallbackPolicy" when name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment && assignment.Left.Contains(name) && assignment.Right is not LiteralExpressionSyntax:
                    all = true;
                    break;
                case "AuthorizeFilter":
                    controllers = true;
                    break;
                case "CheckConsentNeeded":
                    cookies = true;
                    break;
                case "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" when IsAuthorized(name):
                    controllers = true;
                    break;
                case "MapGroup" when IsAuthorized(name) || IsKept(name):
                    groups = true;
                    break;
                case "MapHub" or "MapGrpcService" when name is GenericNameSyntax generic && IsAuthorized(name):
                    mapped.UnionWith(generic.TypeArgumentList.Arguments.Select(static type => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? ""));
                    break;
            }
        }

        return new VisibleConventions(all, controllers, groups, cookies, mapped.ToImmutable());
    }

    private static bool IsAuthorized(SimpleNameSyntax mapping)
    {
        SyntaxNode? node = mapping.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        while (node?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == node)
        {
            if (Authorizes(access.Name.Identifier.ValueText))
            {
                return true;
            }

            node = next;
        }

        return false;
    }

    // var group = app.MapGroup("/x"); group.RequireAuthorization();
    private static bool IsKept(SimpleNameSyntax mapping) =>
        mapping.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } variable
        && mapping.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText && Authorizes(access.Name.Identifier.ValueText));
}
