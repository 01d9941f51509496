using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Handlers;

/// <summary>
/// What this compilation adds to an event by <c>+=</c>: methods by their name, and lambdas. Looked for where an event is raised with data or people, and
/// only in files that mention its name.
/// </summary>
internal sealed class EventHandlers
{
    private readonly Compilation _compilation;
    private readonly SymbolMemo<IEventSymbol, ImmutableArray<IMethodSymbol>> _found;

    internal EventHandlers(Compilation compilation)
    {
        _compilation = compilation;
        _found = new(Find);
    }

    internal ImmutableArray<IMethodSymbol> Of(IEventSymbol raised) => _found.Of(raised.OriginalDefinition);

    private ImmutableArray<IMethodSymbol> Find(IEventSymbol raised)
    {
        var handlers = ImmutableArray.CreateBuilder<IMethodSymbol>();
        // The compiler is given files in any order.
        foreach (var tree in _compilation.SyntaxTrees.Where(tree => Mentions.In(tree).Declarations.Any(declaration => declaration.Mentioned.Contains(raised.Name))).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal))
        {
            SemanticModel? model = null;
            foreach (var (left, right) in Added(tree.GetRoot(), raised.Name))
            {
                model ??= _compilation.GetSemanticModel(tree);
                if (model.GetSymbolInfo(left).Symbol is IEventSymbol added && IsSame(added.OriginalDefinition, raised) && model.GetSymbolInfo(Bare(right)).Symbol is IMethodSymbol { ReducedFrom: null } method)
                {
                    handlers.Add(method);
                }
            }
        }

        // More than that are unknown code, as the bodies of a member are.
        var all = handlers.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
        return all.Length > Implementations.MaximumBodies ? ImmutableArray<IMethodSymbol>.Empty : all;
    }

    private static IEnumerable<(ExpressionSyntax Event, ExpressionSyntax Handler)> Added(SyntaxNode root, string name) =>
        from node in root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where node.IsKind(SyntaxKind.AddAssignmentExpression) && NameOf(node.Left) == name
        select (node.Left, node.Right);

    private static string? NameOf(ExpressionSyntax raised) => raised switch
    {
        IdentifierNameSyntax own => own.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The event itself, or what it overrides or implements.</summary>
    private static bool IsSame(IEventSymbol added, IEventSymbol raised)
    {
        for (var one = raised; one is not null; one = one.OverriddenEvent?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(added, one))
            {
                return true;
            }
        }

        return added.ContainingType.TypeKind == TypeKind.Interface
            && raised.ContainingType.AllInterfaces.Where(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, added.ContainingType))
                .SelectMany(contract => contract.GetMembers(added.Name)).Any(member => SymbolEqualityComparer.Default.Equals(raised.ContainingType.FindImplementationForInterfaceMember(member)?.OriginalDefinition, raised));
    }

    private static ExpressionSyntax Bare(ExpressionSyntax handler) => handler switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => Bare(arguments[0].Expression),
        _ => handler,
    };
}
