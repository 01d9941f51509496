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
/// are run together from nothing, in an order that the source gives, until nothing changes: whoever asked first, the results are the same. A
/// component of hundreds, as deep hierarchies of types make them, is not given up for what does not settle: what takes longer to come through is
/// not seen. The walk keeps its own stack, for calls are nested deeper than threads allow; only so many runs wait on the thread's for what they call.
/// </summary>
internal sealed partial class SummarySolver
{
    /// <summary>Values are finite, and settle in three or four runs, in nine at most in a component of hundreds; what does not settle is given up, and said to be.</summary>
    private const int MaximumRuns = 16;

    /// <summary>A larger component is not given up for one that does not settle, nor run to its end for it.</summary>
    private const int MaximumComponent = 24;

    /// <summary>A component is run from nothing more than once, in one order: what its members were told comes again.</summary>
    private const int RunsKept = 4;

    /// <summary>So many runs may be stopped on the stack, each inside the one that needs it; what is deeper is walked to from the path.</summary>
    private const int MaximumNesting = 24;

    /// <summary>What is bound is large: a walk over a whole program does not keep it.</summary>
    private const int BodiesKept = 64;

    private readonly FlowContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SummaryKey, Node> _nodes = new();
    private readonly Dictionary<IMethodSymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Stack<Node> _path = new();
    private readonly List<Node> _component = new();
    private Node? _running;
    private bool _hasTurn;
    private int _count;
    private int _nesting;

    internal SummarySolver(FlowContext context, CancellationToken cancellationToken)
    {
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether a run is inside another, so that the stack it has left says nothing about the body.</summary>
    internal bool IsNested => _nesting > 0;

    /// <summary>Runs a body that is no method's until all it calls is known.</summary>
    internal FlowResult SolveFor(Func<FlowResult> run)
    {
        var root = new Node(default, body: null, index: -1);
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

    internal void Solve(SummaryKey key, ControlFlowGraph? graph)
    {
        if (_context.Summaries.TryGet(key, out _))
        {
            return;
        }

        try
        {
            Push(key, graph);
            Walk(0);
        }
        finally
        {
            if (_hasTurn)
            {
                _hasTurn = false;
                _context.LargeComponents.Release();
            }
        }
    }

    /// <summary>Walks until the path is as short as it was.</summary>
    private void Walk(int length)
    {
        while (_path.Count > length)
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
    internal FlowResult? Request(SummaryKey key)
    {
        var asker = _running!;
        var result = Answer(asker, key, out var isKnown);
        if (!isKnown && asker.Missing.Count == 0 && !asker.IsIterating && SolveInside(asker, key))
        {
            result = Answer(asker, key, out isKnown);
        }

        if (!isKnown && !asker.Missing.Contains(key))
        {
            asker.Missing.Enqueue(key);
        }

        // Somebody else may publish it in the middle of a run: what the run was told first stands, so that it is no run to come back to.
        if (!asker.Told.ContainsKey(key))
        {
            asker.Told.Add(key, result);
        }

        return result;
    }

    /// <summary>Runs what is called while the run that calls it waits, which need not be run again then; false where the stack is too short for it.</summary>
    private bool SolveInside(Node asker, SummaryKey key)
    {
        if (_nesting == MaximumNesting)
        {
            return false;
        }

        var length = _path.Count;
        _nesting++;
        try
        {
            Push(key, graph: null);
            Walk(length);
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            while (_path.Count > length)
            {
                Drop(ComponentOf(_path.Pop()).ToList());
            }

            return false;
        }
        finally
        {
            _nesting--;
            _running = asker;
        }
    }

    private FlowResult? Answer(Node asker, SummaryKey key, out bool isKnown)
    {
        var result = Look(key, out isKnown, out var open);
        if (open is not null)
        {
            // They call each other.
            asker.Low = Math.Min(asker.Low, open.Index);
            asker.IsRecursive |= ReferenceEquals(open, asker);
            open.Askers.Add(asker);
        }

        return result;
    }

    private FlowResult? Look(SummaryKey key, out bool isKnown, out Node? open)
    {
        isKnown = true;
        open = null;
        if (_context.Summaries.TryGet(key, out var result))
        {
            return result;
        }

        // As long as their component is not complete, one that is open is taken for unknown code, so that who asks comes to all it calls.
        isKnown = _nodes.TryGetValue(key, out open);
        return open?.Result;
    }

    /// <summary>A run that was told what it would be told now comes to the same: null where there is none.</summary>
    private FlowResult? Again(Node node)
    {
        foreach (var run in node.History)
        {
            if (run.Told.All(told => ReferenceEquals(OrNull(Look(told.Key, out var isKnown, out _)), OrNull(told.Value)) && isKnown))
            {
                foreach (var told in run.Told)
                {
                    Answer(node, told.Key, out _);
                }

                return run.Result;
            }
        }

        return null;
    }

    /// <summary>That nothing is known, and that there is nothing, is the same to who asks.</summary>
    private static FlowResult? OrNull(FlowResult? result) => ReferenceEquals(result, FlowResult.Nothing) ? null : result;

    private void Push(SummaryKey key, ControlFlowGraph? graph)
    {
        if (BodyOf(key.Method, graph) is not { } body)
        {
            _context.Summaries.Publish(key, FlowResult.Nothing);
            return;
        }

        var node = new Node(key, body, _count++);
        _nodes.Add(key, node);
        _path.Push(node);
        _component.Add(node);
        foreach (var called in _context.Calls.In(body).Select(static called => new SummaryKey(called, Demand.Nothing)).Distinct())
        {
            node.Missing.Enqueue(called);
        }
    }

    /// <summary>A method that is handed different things is run for each, often soon after: its code is bound once for them.</summary>
    private MethodBody? BodyOf(IMethodSymbol method, ControlFlowGraph? graph)
    {
        if (!_bodies.TryGetValue(method, out var body))
        {
            if (_bodies.Count >= BodiesKept)
            {
                _bodies.Clear();
            }

            body = graph is null || method.MethodKind == MethodKind.Constructor
                ? _context.Bodies.Of(method, _cancellationToken)
                : new MethodBody(method, ImmutableArray<ControlFlowGraph>.Empty, graph);
            _bodies.Add(method, body);
        }

        return body;
    }

    /// <summary>Runs a method once; true when all it calls was known, and it is done or waits for its component.</summary>
    private bool Explore(Node node)
    {
        if (_context.Summaries.TryGet(node.Key, out _))
        {
            // Somebody else was faster, and has published all that are in its component.
            node.Missing.Clear();
            Drop(ComponentOf(node).ToList());
            return true;
        }

        var result = Run(node);
        if (node.Missing.Count > 0)
        {
            return false;
        }

        if (node.Low < node.Index)
        {
            return true;
        }

        var members = ComponentOf(node).ToList();
        if (members.Count == 1 && !node.IsRecursive)
        {
            node.Result = result;
            Publish(members);
            Drop(members);
            return true;
        }

        node.IsIterating = true;
        return false;
    }

    /// <summary>
    /// Runs the methods of a component until none changes, each after those it calls, and again only when one of those has changed; false while one
    /// of them needs a method that is not known yet. When others have joined on the way it goes on, and begins once more from nothing when all are
    /// there: what is published does not depend on who came when.
    /// </summary>
    private bool Iterate(Node root)
    {
        var component = ComponentOf(root).ToList();
        var isLarge = component.Count > MaximumComponent;
        if (isLarge && !_hasTurn)
        {
            // Somebody else may be at the same one, and is waited for; nobody waits for anything while he has his turn.
            _context.LargeComponents.Wait(_cancellationToken);
            _hasTurn = true;
            if (_context.Summaries.TryGet(root.Key, out _))
            {
                // What else it has come to on its way to here is come to again by those that need it.
                Drop(component);
                return true;
            }
        }

        var members = ComponentOrder.Of(component, static member => member.Key, member => member.Called ??= _context.Calls.AllIn(member.Body!).ToList());
        var bottom = FlowResult.OfSummary(MethodSummary.NeverReturns);
        var isFromNothing = root.Runs == 0 || root.IsComplete;
        var waiting = new SortedSet<int>();
        for (var position = 0; position < members.Count; position++)
        {
            var member = members[position];
            if (isFromNothing || member.Runs == 0)
            {
                member.Start(bottom);
            }

            if (member.Runs == 0 || member.IsWaiting)
            {
                waiting.Add(position);
            }

            member.Position = position;
        }

        var last = -1;
        while (waiting.Count > 0)
        {
            // All of them in turn: the first would be run for each change in what comes after it, while that has seen none of the others.
            last = waiting.GetViewBetween(last + 1, members.Count) is { Count: > 0 } following ? following.Min : waiting.Min;
            var member = members[last];
            waiting.Remove(last);
            if (member.Runs == MaximumRuns)
            {
                if (!isLarge)
                {
                    var abandoned = FlowResult.Abandoned("it is one of several methods that call each other and do not settle");
                    members.ForEach(one => one.Learn(abandoned, abandoned.Describe()));
                    break;
                }

                if (member.Result is { Summary.Returns: false })
                {
                    // What comes after a call of it has never been looked at.
                    Learn(member, FlowResult.Nothing, FlowResult.Nothing.Describe());
                }

                continue;
            }

            member.Runs++;
            var result = Run(member);
            member.IsWaiting = member.Missing.Count > 0;
            while (member.Missing.Count > 0 && member != root)
            {
                root.Missing.Enqueue(member.Missing.Dequeue());
            }

            if (member.Low < root.Index)
            {
                // What has been learnt leads further back: the component is part of a larger one, which runs it again.
                members.ForEach(static one => one.Start(null));
                root.Low = Math.Min(root.Low, member.Low);
                root.IsIterating = root.IsComplete = false;
                return root.Missing.Count == 0;
            }

            if (!ReferenceEquals(result, member.Result) && result.Describe() is var description && description != member.Description)
            {
                Learn(member, result, description);
            }
        }

        if (root.Missing.Count > 0)
        {
            root.IsComplete = false;
            return false;
        }

        if (!isFromNothing)
        {
            root.IsComplete = true;
            return Iterate(root);
        }

        Publish(Asked(members));
        Drop(members);
        return true;

        void Learn(Node member, FlowResult result, string? description)
        {
            member.Learn(result, description);
            waiting.UnionWith(member.Askers.Select(static asker => asker.Position));
        }
    }

    /// <summary>
    /// Those that a method's own analysis leads to, in the end. What was asked for on the way here only, is run again
    /// where somebody needs it: who comes another way has not asked for it, and takes what it gives after those it calls.
    /// </summary>
    private static List<Node> Asked(List<Node> members)
    {
        var byKey = members.ToDictionary(static member => member.Key);
        var asked = new HashSet<Node>(members.Where(static member => member.Key.Demand.IsNothing));
        var next = new Stack<Node>(asked);
        while (next.Count > 0)
        {
            foreach (var told in next.Pop().Told.Keys)
            {
                if (byKey.TryGetValue(told, out var member) && asked.Add(member))
                {
                    next.Push(member);
                }
            }
        }

        return asked.Count == 0 ? members : members.Where(asked.Contains).ToList();
    }

    /// <summary>The methods that are open since the walk came to that one.</summary>
    private IEnumerable<Node> ComponentOf(Node first) => _component.Skip(_component.IndexOf(first));

    private FlowResult Run(Node node)
    {
        _running = node;
        if (Again(node) is { } known)
        {
            return known;
        }

        node.Told = new();
        var result = BodyFlow.Analyze(_context, node.Body!, node.Key.Demand, this, _cancellationToken);
        node.Remember(result);
        return result;
    }

    private void Publish(List<Node> members)
    {
        foreach (var member in members)
        {
            _context.Summaries.Publish(member.Key, member.Result!);
        }
    }

    private void Drop(List<Node> members)
    {
        foreach (var member in members)
        {
            _nodes.Remove(member.Key);
            _component.Remove(member);
        }
    }
}
