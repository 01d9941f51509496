using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// Finds the code of methods of this compilation. Nothing that is bound is held: bodies are read one by one, and a summary is small. What was bound a moment ago, and nobody has
/// collected yet, is found again, since a method is often run for several things that it is handed.
/// </summary>
internal sealed class MethodBodies
{
    private readonly Compilation _compilation;
    private readonly SymbolMemo<IMethodSymbol, bool> _has;
    private readonly SymbolMemo<IMethodSymbol, bool> _throws;
    private readonly ConcurrentDictionary<IMethodSymbol, WeakReference<MethodBody>> _lately = new(SymbolEqualityComparer.Default);

    internal MethodBodies(Compilation compilation)
    {
        _compilation = compilation;
        _has = new(HasBody);
        _throws = new(EndsInThrow);
    }

    /// <summary>The symbol under which a method's summary is kept.</summary>
    internal static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    /// <param name="method">A definition, as <see cref="Definition"/> gives it.</param>
    internal bool Has(IMethodSymbol method) => _has.Of(method);

    /// <summary>It says so, or ends in a throw and has no way around it.</summary>
    internal bool NeverReturns(IMethodSymbol method) => _throws.Of(method);

    private bool EndsInThrow(IMethodSymbol method)
    {
        if (method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute"))
        {
            return true;
        }

        // One that may be overridden may do something else.
        return method is { IsAsync: false, IsVirtual: false, IsOverride: false, IsAbstract: false } && Has(method) && Declaration(method) switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
            MethodDeclarationSyntax { Body: { } body } => body.Statements.LastOrDefault() is ThrowStatementSyntax && !body.DescendantNodes().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax),
            _ => false,
        };
    }

    internal MethodBody? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.MethodKind != MethodKind.AnonymousFunction && !Has(method))
        {
            return null;
        }

        if (_lately.TryGetValue(method, out var known) && known.TryGetTarget(out var body))
        {
            return body;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return Declaration(method) is { } lambda && KeptFunctions.GraphOf(lambda, this, cancellationToken) is { } kept ? Lately(new MethodBody(method, ImmutableArray<ControlFlowGraph>.Empty, kept)) : null;
        }

        var before = method.MethodKind == MethodKind.Constructor && !CallsSibling(method) ? Initializers(method.ContainingType, cancellationToken) : ImmutableArray<ControlFlowGraph>.Empty;
        var graph = Declaration(method) is { } declaration && declaration is not TypeDeclarationSyntax ? GraphOf(declaration, cancellationToken) : null;
        if (graph is null && before.IsEmpty)
        {
            return null;
        }

        return Lately(new MethodBody(method, before, graph));
    }

    private MethodBody Lately(MethodBody body)
    {
        _lately[body.Method] = new WeakReference<MethodBody>(body);
        return body;
    }

    /// <summary>The declaration with the code; null for what the compiler makes.</summary>
    internal static SyntaxNode? Declaration(IMethodSymbol method) => method.DeclaringSyntaxReferences.Length > 0 ? method.DeclaringSyntaxReferences[0].GetSyntax() : null;

    private bool HasBody(IMethodSymbol method)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly)
            || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke)
        {
            return false;
        }

        var declaration = Declaration(method);
        return declaration switch
        {
            BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => false,
            BaseMethodDeclarationSyntax or ArrowExpressionClauseSyntax => true,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            TypeDeclarationSyntax or null => method.MethodKind == MethodKind.Constructor && InitializedMembers(method.ContainingType).Any(),
            _ => false,
        };
    }

    private static bool CallsSibling(IMethodSymbol constructor) =>
        Declaration(constructor) is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(SyntaxKind.ThisConstructorInitializer);

    private ImmutableArray<ControlFlowGraph> Initializers(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var graphs = ImmutableArray.CreateBuilder<ControlFlowGraph>();
        foreach (var initializer in InitializedMembers(type))
        {
            if (GraphOf(initializer, cancellationToken) is { } graph)
            {
                graphs.Add(graph);
            }
        }

        return graphs.ToImmutable();
    }

    /// <summary>The initialisers that instances run, in the order of the source; constants tell nothing.</summary>
    private static IEnumerable<EqualsValueClauseSyntax> InitializedMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || member.IsImplicitlyDeclared || member is not (IFieldSymbol or IPropertySymbol) || member.DeclaringSyntaxReferences.Length == 0)
            {
                continue;
            }

            var initializer = member.DeclaringSyntaxReferences[0].GetSyntax() switch
            {
                VariableDeclaratorSyntax field => field.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is { Value: not LiteralExpressionSyntax })
            {
                yield return initializer;
            }
        }
    }

    internal ControlFlowGraph? GraphOf(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        // A body of another file than the one being analysed: there is no other way to it, and the model is dropped at once.
        var model = _compilation.GetSemanticModel(declaration.SyntaxTree);
        return model.GetOperation(declaration, cancellationToken) switch
        {
            IMethodBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            IConstructorBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            IFieldInitializerOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            IPropertyInitializerOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            _ => null,
        };
    }
}
