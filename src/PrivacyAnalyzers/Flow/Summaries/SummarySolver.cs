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
/// are run together from nothing, in the order of the source, until nothing changes: whoever asked first, the results are the same. A component of
/// hundreds, as deep hierarchies of types make them, is run a fixed number of rounds instead, a call inside it being taken for one into unknown
/// code at first: what takes more calls inside it to come through is not seen. The walk keeps its own stack, for calls are nested deeper than
/// threads allow.
/// </summary>
internal sealed class SummarySolver
{
    /// <summary>Values are finite, and settle in three or four rounds; what does not settle is given up, and said to be.</summary>
    private const int MaximumRounds = 24;

    /// <summary>A larger component is not run to its end.</summary>
    private const int MaximumComponent = 24;

    /// <summary>The rounds of a larger one: a datum comes through as many calls inside it.</summary>
    private const int RoundsOfLarge = 2;

    private readonly FlowContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<IMethodSymbol, Node> _nodes = new(SymbolEqualityComparer.Default);
    private readonly Stack<Node> _path = new();
    private readonly List<Node> _component = new();
    private readonly Dictionary<IMethodSymbol, FlowResult> _previous = new(SymbolEqualityComparer.Default);
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

    /// <summary>What is known of a method that the running one calls; null where nothing is, or nothing yet: then the running one is run again.</summary>
    internal MethodSummary? Request(IMethodSymbol method)
    {
        if (_context.Summaries.TryGet(method, out var result))
        {
            return result!.Summary;
        }

        if (_nodes.TryGetValue(method, out var node))
        {
            // It is still open: the running one and it call each other.
            _running!.Low = Math.Min(_running.Low, node.Index);
            _running.IsRecursive |= ReferenceEquals(node, _running);
            return _previous.TryGetValue(method, out var before) ? before.Summary : (node.Result ?? FlowResult.OfSummary(MethodSummary.NeverReturns)).Summary;
        }

        if (_running!.Asked.Add(method))
        {
            _running.Missing.Enqueue(method);
        }

        return null;
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
        foreach (var called in _context.Calls.In(body))
        {
            if (node.Asked.Add(called))
            {
                node.Missing.Enqueue(called);
            }
        }
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

        var members = ComponentOf(node).ToList();
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
            var members = ComponentOf(root).OrderBy(member => member, InSource.Instance).ToList();
            var isLarge = members.Count > MaximumComponent;
            if (isLarge && root.Rounds == 0)
            {
                members.ForEach(member => member.Result = FlowResult.Nothing);
            }

            if (isLarge)
            {
                // All of one round see what the round before has left.
                members.ForEach(member => _previous[member.Method] = member.Result!);
            }

            var changed = RunAll(members, root);
            _previous.Clear();
            if (root.Missing.Count > 0)
            {
                root.Rounds = 0;
                return false;
            }

            if (members.Min(member => member.Low) is var low && low < root.Index)
            {
                // What has been learnt leads further back: the component is part of a larger one, which runs it again.
                root.Low = low;
                root.IsIterating = false;
                return true;
            }

            if (!changed || ++root.Rounds >= (isLarge ? RoundsOfLarge : MaximumRounds))
            {
                if (changed && !isLarge)
                {
                    members.ForEach(member => member.Result = FlowResult.Abandoned("it is one of several methods that call each other and do not settle"));
                }

                Publish(members);
                return true;
            }
        }
    }

    private bool RunAll(List<Node> members, Node root)
    {
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

        return changed;
    }

    /// <summary>The methods that are open since the walk came to that one.</summary>
    private IEnumerable<Node> ComponentOf(Node first) => _component.Skip(_component.IndexOf(first));

    private FlowResult Run(Node node)
    {
        _running = node;
        return BodyFlow.Analyze(_context, node.Body!, this, _cancellationToken);
    }

    private void Publish(List<Node> members)
    {
        foreach (var member in members)
        {
            _context.Summaries.Publish(member.Method, member.Result!);
            _nodes.Remove(member.Method);
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

        /// <summary>Under what its result is kept.</summary>
        internal IMethodSymbol Method => MethodBodies.Definition(Body!.Method);

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
