using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>
/// Which members of a type its own code writes after construction, told from syntax: a call on the instance may replace what those hold, and
/// leaves the others as they are. May name one too many (a local of the same name), never one too few.
/// </summary>
internal sealed class MemberWrites
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>> _names = new(SymbolEqualityComparer.Default);

    internal bool MayWrite(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } => false,
        IPropertySymbol { SetMethod: null or { IsInitOnly: true } } => false,
        _ => member.ContainingType is not { DeclaringSyntaxReferences.IsEmpty: false } type || Names(type).Contains(member.Name),
    };

    private HashSet<string> Names(INamedTypeSymbol type) => _names.GetOrAdd(type.OriginalDefinition, Read);

    private static HashSet<string> Read(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().DescendantNodes(static node => node is not ConstructorDeclarationSyntax))
            {
                var written = node switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left,
                    PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) => prefix.Operand,
                    PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression) => postfix.Operand,
                    ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                    RefExpressionSyntax reference1 => reference1.Expression,
                    _ => null,
                };
                Add(written, names);
            }
        }

        return names;
    }

    private static void Add(ExpressionSyntax? written, HashSet<string> names)
    {
        switch (written)
        {
            case IdentifierNameSyntax name:
                names.Add(name.Identifier.ValueText);
                break;
            case MemberAccessExpressionSyntax access:
                names.Add(access.Name.Identifier.ValueText);
                break;
            case MemberBindingExpressionSyntax binding:
                names.Add(binding.Name.Identifier.ValueText);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression, names);
                break;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                {
                    Add(argument.Expression, names);
                }

                break;
        }
    }
}
