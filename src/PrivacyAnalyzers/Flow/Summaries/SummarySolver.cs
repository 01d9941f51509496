using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Graph;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// Computes the result of a method after those of the methods it calls. Methods that call each other are one component, in the sense of Tarjan, and
/// are run together from nothing, in the order of the source, until nothing changes: whoever asked first, the results are the same. The walk
/// keeps its own stack, for calls are nested deeper than threads allow.
/// </summary>
internal sealed class SummarySolver
{
    /// <summary>Values are finite, and settle in three or four rounds; what does not settle is given up, and said to be.</summary>
    private const int MaximumRounds = 24;

    private readonly FlowContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<IMethodSymbol, Node> _nodes = new(SymbolEqualityComparer.Default);
    private readonly Stack<Node> _path = new();
    private readonly List<Node> _component = new();
    private Node? _running;
    private int _count;

    internal SummarySolver(FlowContext context, CancellationToken cancellationToken)
    {
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Runs a body that is no method's until all it calls is known.</summary>
    internal FlowResult SolveFor(Func<FlowResult> run)
    {
        var root = new Node(body: null, index: -1);
        while (true)
        {
            _running = root;
            var result = run();
            if (root.Missing.Count == 0)
            {
                return result;
            }

            while (root.Missing.Count > 0)
            {
                Solve(root.Missing.Dequeue(), graph: null);
            }
        }
    }

    internal void Solve(IMethodSymbol method, ControlFlowGraph? graph)
    {
        if (_context.Summaries.TryGet(method, out _))
        {
            return;
        }

        Push(method, graph);
        while (_path.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var node = _path.Peek();
            if (node.Missing.Count > 0)
            {
                var next = node.Missing.Dequeue();
                if (!_context.Summaries.TryGet(next, out _) && !_nodes.ContainsKey(next))
                {
                    Push(next, graph: null);
                }

                continue;
            }

            if (node.IsIterating ? Iterate(node) : Explore(node))
            {
                _path.Pop();
                if (_path.Count > 0)
                {
                    _path.Peek().Low = Math.Min(_path.Peek().Low, node.Low);
                }
            }
        }
    }

    /// <summary>What is known of a method that the running one calls; null where that is not known yet, and will be before the running one is done.</summary>
    internal MethodSummary? Request(IMethodSymbol method)
    {
        if (_context.Summaries.TryGet(method, out var result))
        {
            return result!.Summary;
        }

        if (_nodes.TryGetValue(method, out var node) && node.Result is not null)
        {
            _running!.Low = Math.Min(_running.Low, node.Index);
            _running.IsRecursive |= ReferenceEquals(node, _running);
            return node.Result.Summary;
        }

        if (node is not null)
        {
            // On the path, and not computed once: this is a recursive call.
            _running!.Low = Math.Min(_running.Low, node.Index);
            _running.IsRecursive |= ReferenceEquals(node, _running);
            return MethodSummary.NeverReturns;
        }

        if (_running!.Asked.Add(method))
        {
            _running.Missing.Enqueue(method);
        }

        return MethodSummary.NeverReturns;
    }

    private void Push(IMethodSymbol method, ControlFlowGraph? graph)
    {
        var body = graph is null || method.MethodKind == MethodKind.Constructor
            ? _context.Bodies.Of(method, _cancellationToken)
            : new MethodBody(method, ImmutableArray<ControlFlowGraph>.Empty, graph);
        if (body is null)
        {
            _context.Summaries.Publish(method, FlowResult.Nothing);
            return;
        }

        var node = new Node(body, _count++);
        _nodes.Add(method, node);
        _path.Push(node);
        _component.Add(node);
    }

    /// <summary>Runs a method once; true when all it calls was known, and it is done or waits for its component.</summary>
    private bool Explore(Node node)
    {
        var result = Run(node);
        if (node.Missing.Count > 0)
        {
            return false;
        }

        node.Result = result;
        if (node.Low < node.Index)
        {
            return true;
        }

        var members = _component.Skip(_component.IndexOf(node)).ToList();
        if (members.Count == 1 && !node.IsRecursive)
        {
            Publish(members);
            return true;
        }

        node.IsIterating = true;
        foreach (var member in members)
        {
            member.Result = FlowResult.OfSummary(MethodSummary.NeverReturns);
        }

        return false;
    }

    /// <summary>Runs the methods of a component until none changes; false while one of them needs a method that is not known yet.</summary>
    private bool Iterate(Node root)
    {
        while (true)
        {
            var members = _component.Skip(_component.IndexOf(root)).OrderBy(member => member, InSource.Instance).ToList();
            var changed = false;
            foreach (var member in members)
            {
                var result = Run(member);
                while (member.Missing.Count > 0)
                {
                    root.Missing.Enqueue(member.Missing.Dequeue());
                }

                changed |= member.Result is null || result.Describe() != member.Result.Describe();
                member.Result = result;
            }

            if (root.Missing.Count > 0)
            {
                return false;
            }

            if (members.Min(member => member.Low) is var low && low < root.Index)
            {
                // What has been learnt leads further back: the component is part of a larger one, which runs it again.
                root.Low = low;
                root.IsIterating = false;
                return true;
            }

            if (!changed || ++root.Rounds >= MaximumRounds)
            {
                if (changed)
                {
                    members.ForEach(member => member.Result = FlowResult.Abandoned("it is one of several methods that call each other and do not settle"));
                }

                Publish(members);
                return true;
            }
        }
    }

    private FlowResult Run(Node node)
    {
        _running = node;
        return BodyFlow.Analyze(_context, node.Body!, this, _cancellationToken);
    }

    private void Publish(List<Node> members)
    {
        foreach (var member in members)
        {
            _context.Summaries.Publish(MethodBodies.Definition(member.Body!.Method), member.Result!);
            _nodes.Remove(MethodBodies.Definition(member.Body!.Method));
            _component.Remove(member);
        }
    }

    private sealed class Node
    {
        internal Node(MethodBody? body, int index)
        {
            Body = body;
            Index = index;
            Low = index;
        }

        internal MethodBody? Body { get; }

        internal int Index { get; }

        /// <summary>The first method on the path that this one calls, however indirectly.</summary>
        internal int Low { get; set; }

        internal bool IsRecursive { get; set; }

        internal bool IsIterating { get; set; }

        internal int Rounds { get; set; }

        internal FlowResult? Result { get; set; }

        internal Queue<IMethodSymbol> Missing { get; } = new();

        internal HashSet<IMethodSymbol> Asked { get; } = new(SymbolEqualityComparer.Default);
    }

    private sealed class InSource : IComparer<Node>
    {
        internal static readonly InSource Instance = new();

        public int Compare(Node? x, Node? y)
        {
            var (a, b) = (Place(x!), Place(y!));
            var byFile = string.CompareOrdinal(a?.SyntaxTree.FilePath, b?.SyntaxTree.FilePath);
            return byFile != 0 ? byFile : (a?.SpanStart ?? 0).CompareTo(b?.SpanStart ?? 0);
        }

        private static SyntaxNode? Place(Node node) => MethodBodies.Declaration(node.Body!.Method);
    }
}
