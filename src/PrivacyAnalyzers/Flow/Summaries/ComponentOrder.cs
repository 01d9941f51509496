using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// The order in which methods that call each other are run: those called before their callers, as far as there is such an order, beginning with the
/// first of them in the source. The same whoever asked for them first, and whatever was known then.
/// </summary>
internal static class ComponentOrder
{
    internal static List<T> Of<T>(IEnumerable<T> members, Func<T, SummaryKey> keyOf, Func<T, IEnumerable<IMethodSymbol>> calls)
        where T : class
    {
        // Methods, not what is handed to them: a member that one way of coming here has brought along, and no other, must not move the rest.
        var inSource = members.OrderBy(member => keyOf(member), InSource.Instance).ToList();
        var byMethod = inSource.ToLookup(member => keyOf(member).Method, SymbolEqualityComparer.Default);
        var ordered = new List<T>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var first in inSource)
        {
            // The walk has its own stack: calls are nested deeper than threads allow.
            var path = new Stack<(IMethodSymbol Method, IEnumerator<IMethodSymbol> Called)>();
            Enter(keyOf(first).Method);
            while (path.Count > 0)
            {
                if (path.Peek().Called.MoveNext())
                {
                    Enter(path.Peek().Called.Current);
                }
                else
                {
                    ordered.AddRange(byMethod[path.Pop().Method]);
                }
            }

            void Enter(IMethodSymbol method)
            {
                if (byMethod.Contains(method) && seen.Add(method))
                {
                    path.Push((method, calls(byMethod[method].First()).GetEnumerator()));
                }
            }
        }

        return ordered;
    }

    private sealed class InSource : IComparer<SummaryKey>
    {
        internal static readonly InSource Instance = new();

        public int Compare(SummaryKey x, SummaryKey y)
        {
            var (a, b) = (Place(x.Method), Place(y.Method));
            var byFile = string.CompareOrdinal(a?.SyntaxTree.FilePath, b?.SyntaxTree.FilePath);
            var byPlace = byFile != 0 ? byFile : (a?.SpanStart ?? 0).CompareTo(b?.SpanStart ?? 0);

            // What the compiler makes has no place of its own.
            var byName = byPlace != 0 ? byPlace : string.CompareOrdinal(x.Method.ToDisplayString(), y.Method.ToDisplayString());
            return byName != 0 ? byName : x.Demand.CompareTo(y.Demand);
        }

        private static SyntaxNode? Place(IMethodSymbol method) => MethodBodies.Declaration(method);
    }
}
