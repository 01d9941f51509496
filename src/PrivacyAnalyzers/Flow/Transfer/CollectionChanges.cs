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

    private readonly SymbolMemo<INamedTypeSymbol, ILookup<string, Code>> _types = new(static type => Read(type).ToLookup(static code => code.Name, StringComparer.Ordinal));

    internal bool MayChange(ISymbol called, ISymbol member)
    {
        if (called.ContainingType is not { DeclaringSyntaxReferences.IsEmpty: false } type)
        {
            return false;
        }

        var code = new List<ILookup<string, Code>> { _types.Of(type.OriginalDefinition) };
        if (member.ContainingType is { DeclaringSyntaxReferences.IsEmpty: false } other && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other))
        {
            code.Add(_types.Of(other));
        }

        // Most members are changed nowhere.
        if (!code.Any(all => all.Any(named => named.Any(one => one.Changed.Contains(member.Name)))))
        {
            return false;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal) { called.Name };
        var waiting = new Queue<string>(reached);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            foreach (var one in code.SelectMany(all => all[name]))
            {
                if (one.Changed.Contains(member.Name))
                {
                    return true;
                }

                foreach (var next in one.Mentioned.Where(next => code.Exists(all => all.Contains(next)) && reached.Add(next)))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<Code> Read(INamedTypeSymbol type) =>
        from reference in type.DeclaringSyntaxReferences
        from node in reference.GetSyntax().ChildNodes()
        where node is MethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or EventDeclarationSyntax
        select new Code(node);

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
