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
/// What may be in a member that holds a function, where only its type's own code can put something there: methods by their name, and lambdas that
/// initialisers and constructors make. Where anything else may be in it, nobody knows.
/// </summary>
internal sealed class KeptFunctions
{
    private readonly Compilation _compilation;
    private readonly SymbolMemo<ISymbol, ImmutableArray<IMethodSymbol>> _kept;

    internal KeptFunctions(Compilation compilation)
    {
        _compilation = compilation;
        _kept = new(Read);
    }

    /// <summary>All that it may hold; empty where that is not known.</summary>
    internal ImmutableArray<IMethodSymbol> In(ISymbol member) => IsOwn(member) ? _kept.Of(member.OriginalDefinition) : ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>The graph of a lambda that is kept, or added to an event.</summary>
    internal static ControlFlowGraph? GraphOf(SyntaxNode lambda, MethodBodies bodies, CancellationToken cancellationToken)
    {
        var around = lambda.Ancestors().FirstOrDefault(static node => node is BaseMethodDeclarationSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } });
        if (around is null || bodies.GraphOf(around, cancellationToken) is not { } graph)
        {
            return null;
        }

        var made = graph.Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(function => function.Syntax == lambda);
        return made is null ? null : graph.GetAnonymousFunctionControlFlowGraph(made, cancellationToken);
    }

    private static bool IsOwn(ISymbol member) =>
        member is { ContainingType.DeclaringSyntaxReferences.IsEmpty: false }
        && member switch
        {
            IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Private || field.IsReadOnly,
            IPropertySymbol { Parameters.IsEmpty: true, IsVirtual: false, IsAbstract: false, IsOverride: false } property => property.DeclaredAccessibility == Accessibility.Private || property.SetMethod is null,
            _ => false,
        }
        && ValueTypes.Of(member) is { } type && ValueTypes.IsFunction(type);

    private ImmutableArray<IMethodSymbol> Read(ISymbol member)
    {
        var kept = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            var type = reference.GetSyntax();
            SemanticModel? model = null;
            foreach (var value in Values(type, member))
            {
                if (value is LiteralExpressionSyntax)
                {
                    continue;
                }

                model ??= _compilation.GetSemanticModel(type.SyntaxTree);
                if (value is null || model.GetSymbolInfo(value).Symbol is not IMethodSymbol { ReducedFrom: null } method || !IsKnown(value, method))
                {
                    return ImmutableArray<IMethodSymbol>.Empty;
                }

                kept.Add(method);
            }
        }

        return kept.ToImmutable();
    }

    private static bool IsKnown(ExpressionSyntax value, IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.AnonymousFunction => value is AnonymousFunctionExpressionSyntax && !value.Ancestors().TakeWhile(static node => node is not MemberDeclarationSyntax).Any(static node => node is AnonymousFunctionExpressionSyntax)
            && value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax,
        MethodKind.Ordinary => value is IdentifierNameSyntax or GenericNameSyntax or MemberAccessExpressionSyntax,
        _ => false,
    };

    /// <summary>Whatever is put into the member in that part of its type; null for what cannot be told from there.</summary>
    private static IEnumerable<ExpressionSyntax?> Values(SyntaxNode type, ISymbol member)
    {
        foreach (var node in type.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: FieldDeclarationSyntax } field when field.Identifier.ValueText == member.Name:
                    yield return Bare(value);
                    break;
                case PropertyDeclarationSyntax property when property.Identifier.ValueText == member.Name && property.Parent == type:
                    // One with code of its own is asked like any other call.
                    yield return property.ExpressionBody is not null || property.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true ? null : Bare(property.Initializer?.Value ?? Nothing);
                    break;
                case AssignmentExpressionSyntax { Left: var left, Right: var right } assignment when IsNamed(left, member):
                    yield return assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.AddAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression ? Bare(right) : null;
                    break;
                case ArgumentSyntax { Expression: var written } argument when IsNamed(written, member) && (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax):
                case RefExpressionSyntax { Expression: var referred } when IsNamed(referred, member):
                    yield return null;
                    break;
            }
        }
    }

    private static ExpressionSyntax Nothing { get; } = SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression);

    private static bool IsNamed(ExpressionSyntax expression, ISymbol member) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == member.Name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == member.Name,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == member.Name,
        _ => false,
    };

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Bare(sure.Operand),
        _ => expression,
    };
}
