using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>
/// Whether a call may change a collection that a member holds: its elements have other numbers then. Told from the syntax of the two types, the method's and
/// the member's, by names: what code of a third type does to it is not seen.
/// </summary>
internal sealed class CollectionChanges
{
    private static readonly string[] Changing =
    {
        "Add", "Insert", "Remove", "Clear", "Sort", "Reverse", "Push", "Pop", "Enqueue", "Dequeue", "TryAdd", "TryRemove", "TryPop", "TryDequeue", "UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith",
    };

    private readonly SymbolMemo<INamedTypeSymbol, List<Code>> _types = new(Read);

    internal bool MayChange(IMethodSymbol called, ISymbol member)
    {
        if (called.ContainingType is not { } type || type.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        var code = _types.Of(type.OriginalDefinition);
        if (member.ContainingType is { DeclaringSyntaxReferences.IsEmpty: false } other && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other))
        {
            code = code.Concat(_types.Of(other)).ToList();
        }

        var reached = new HashSet<string>(StringComparer.Ordinal) { called.Name };
        var waiting = new Queue<string>(reached);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            foreach (var one in code)
            {
                if (one.Name != name)
                {
                    continue;
                }

                if (one.Changed.Contains(member.Name))
                {
                    return true;
                }

                foreach (var next in code)
                {
                    if (one.Mentioned.Contains(next.Name) && reached.Add(next.Name))
                    {
                        waiting.Enqueue(next.Name);
                    }
                }
            }
        }

        return false;
    }

    private static List<Code> Read(INamedTypeSymbol type)
    {
        var code = new List<Code>();
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().ChildNodes())
            {
                if (node is MethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or EventDeclarationSyntax)
                {
                    code.Add(new Code(node));
                }
            }
        }

        return code;
    }

    /// <summary>A member with code.</summary>
    private sealed class Code
    {
        internal Code(SyntaxNode node)
        {
            Name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                _ => "",
            };
            foreach (var inside in node.DescendantNodes())
            {
                switch (inside)
                {
                    case SimpleNameSyntax name:
                        Mentioned.Add(name.Identifier.ValueText);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when Array.Exists(Changing, start => call.Name.Identifier.ValueText.StartsWith(start, StringComparison.Ordinal)):
                        Change(call.Expression);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax call }:
                        Change(call.Expression);
                        break;
                    case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element }:
                        Change(element.Expression);
                        break;
                    case AssignmentExpressionSyntax assignment:
                        Change(assignment.Left);
                        break;
                    case ArgumentSyntax argument:
                        Change(argument.Expression);
                        break;
                }
            }
        }

        internal string Name { get; }

        internal HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

        /// <summary>What is given another element, another number of them, or to other code.</summary>
        internal HashSet<string> Changed { get; } = new(StringComparer.Ordinal);

        private void Change(ExpressionSyntax collection)
        {
            if (collection switch { SimpleNameSyntax own => own, MemberAccessExpressionSyntax access => access.Name, MemberBindingExpressionSyntax binding => binding.Name, _ => null } is { } name)
            {
                Changed.Add(name.Identifier.ValueText);
            }
        }
    }
}
