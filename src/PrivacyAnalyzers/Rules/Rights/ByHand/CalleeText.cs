using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>The names that a method of the source speaks of, and the methods beside it that it calls: enough to know that a member is not forgotten.</summary>
internal static class CalleeText
{
    private const int MaximumDepth = 4;

    /// <summary>The names in the body; null where there is none to read.</summary>
    internal static ISet<string>? Names(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        return Add(method, names, new HashSet<ISymbol>(SymbolEqualityComparer.Default), MaximumDepth, cancellationToken) ? names : null;
    }

    private static bool Add(IMethodSymbol method, HashSet<string> names, HashSet<ISymbol> seen, int depth, CancellationToken cancellationToken)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        var found = false;
        if (depth == 0 || !seen.Add(method))
        {
            return found;
        }

        foreach (var declaration in method.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellationToken)))
        {
            SyntaxNode? body = declaration switch
            {
                BaseMethodDeclarationSyntax { Body: { } block } => block,
                BaseMethodDeclarationSyntax { ExpressionBody: { } expression } => expression,
                LocalFunctionStatementSyntax function => function,
                _ => null,
            };
            if (body is null)
            {
                continue;
            }

            found = true;
            foreach (var name in body.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText))
            {
                if (names.Add(name))
                {
                    foreach (var beside in method.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
                    {
                        Add(beside, names, seen, depth - 1, cancellationToken);
                    }
                }
            }
        }

        return found;
    }
}
