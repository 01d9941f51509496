using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>
/// Finds the calls of a private method: by name in the parts of its type, nested types among them, and only what has that name is bound. Whoever
/// names the method otherwise, as a delegate, by <c>nameof</c> or in a text, may call it whenever he likes.
/// </summary>
internal sealed class CallSearch
{
    /// <summary>More mentions are not looked at.</summary>
    private const int MaximumMentions = 200;

    private readonly Compilation _compilation;
    private readonly MethodBodies _bodies;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly CancellationToken _cancellationToken;

    internal CallSearch(Compilation compilation, MethodBodies bodies, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _bodies = bodies;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The bodies that call the method, in the order of the source; null where it may be called from elsewhere too, or too often.</summary>
    internal IReadOnlyList<CallingBody>? Of(IMethodSymbol method)
    {
        var found = new Dictionary<SyntaxNode, CallingBody>();
        var mentions = 0;
        foreach (var name in Mentions(method))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (++mentions > MaximumMentions)
            {
                return null;
            }

            if (name is not SimpleNameSyntax simple)
            {
                return null;
            }

            var info = Model(name.SyntaxTree).GetSymbolInfo(simple, _cancellationToken);
            if (info.Symbol is { } symbol && !IsMethod(symbol, method))
            {
                continue;
            }

            if (info.Symbol is null && !info.CandidateSymbols.IsEmpty && !info.CandidateSymbols.Any(candidate => IsMethod(candidate, method)))
            {
                continue;
            }

            if (info.Symbol is null || Call(simple) is not { } call || Declaration(call) is not { } declaration)
            {
                return null;
            }

            if (!found.TryGetValue(declaration, out var body))
            {
                if (Body(declaration) is not { } calling)
                {
                    return null;
                }

                found.Add(declaration, body = calling);
            }

            body.Calls.Add(call);
        }

        return found.Values.ToList();
    }

    private static bool IsMethod(ISymbol symbol, IMethodSymbol method) =>
        symbol is IMethodSymbol called && SymbolEqualityComparer.Default.Equals(MethodBodies.Definition(called), method);

    /// <summary>The names and texts that say the method's name. What is declared with that name is not among them.</summary>
    private static IEnumerable<SyntaxNode> Mentions(IMethodSymbol method)
    {
        var type = method.ContainingType;

        // What a C# 14 extension block declares is seen in all of the class around it.
        while (!type.CanBeReferencedByName && type.ContainingType is { } outer)
        {
            type = outer;
        }

        foreach (var part in type.DeclaringSyntaxReferences)
        {
            foreach (var node in part.GetSyntax().DescendantNodes())
            {
                if (node switch { SimpleNameSyntax name => name.Identifier.ValueText, LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText, _ => null } == method.Name)
                {
                    yield return node;
                }
            }
        }
    }

    private static InvocationExpressionSyntax? Call(SimpleNameSyntax name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax ? name.Parent : name;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called ? invocation : null;
    }

    /// <summary>What declares the body around; null for code that belongs to no body.</summary>
    private static SyntaxNode? Declaration(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return node;
                case GlobalStatementSyntax:
                    return node.Parent;
                case BaseTypeDeclarationSyntax or AttributeSyntax:
                    return null;
            }
        }

        return null;
    }

    private CallingBody? Body(SyntaxNode declaration)
    {
        var declared = declaration is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax ? declaration.Parent! : declaration;
        var owner = Model(declaration.SyntaxTree).GetDeclaredSymbol(declared, _cancellationToken);
        if (declaration is ArrowExpressionClauseSyntax)
        {
            owner = (owner as IPropertySymbol)?.GetMethod;
        }

        if (owner is IMethodSymbol method && declaration is not CompilationUnitSyntax)
        {
            return _bodies.Of(MethodBodies.Definition(method), _cancellationToken) is { Graph: { } graph } body ? new CallingBody(body.Method, body.Before, graph) : null;
        }

        return owner is not null && _bodies.GraphOf(declaration, _cancellationToken) is { } initializer ? new CallingBody(owner, ImmutableArray<ControlFlowGraph>.Empty, initializer) : null;
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models.Add(tree, model = _compilation.GetSemanticModel(tree));
        }

        return model;
    }
}
