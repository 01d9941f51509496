using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Transfer;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>
/// Runs one graph to its fixpoint, then replays what is reached, once, with reporting on. Where each block is entered after all that lead to it,
/// the fixpoint is the replay.
/// </summary>
internal sealed class GraphRun
{
    private readonly BodyScope _scope;
    private readonly Dictionary<IOperation, bool> _mayThrow = new();
    private readonly bool _isStraight;

    private GraphRun(BodyScope scope, ControlFlowGraph graph, ISymbol code)
    {
        _scope = scope;
        Graph = graph;
        Transfer = new BodyTransfer(scope, graph, code);
        _isStraight = IsStraight(graph);
        Loops = _isStraight ? ImmutableArray<(int First, int Last)>.Empty : LoopsOf(graph);
    }

    /// <summary>The blocks from each that is jumped back to, to the last that jumps there; inner loops first.</summary>
    internal ImmutableArray<(int First, int Last)> Loops { get; }

    internal ControlFlowGraph Graph { get; }

    internal BodyTransfer Transfer { get; }

    internal GraphExit Exit { get; private set; } = new();

    /// <summary>The elements that an iterator yields.</summary>
    internal FlowValue? Yielded => Transfer.Yielded;

    /// <summary>What a call of it gives: what it returns, or the sequence of what it yields. Asked once: the sequence is made in the state it leaves.</summary>
    internal FlowValue Given() => Yielded is { } elements ? Transfer.Collect(Graph.OriginalOperation.Syntax, elements, Exit.State) : Exit.Returned ?? FlowValue.Clean;

    internal static GraphRun Over(BodyScope scope, ControlFlowGraph graph, ISymbol code, FlowState entry)
    {
        var run = new GraphRun(scope, graph, code);
        run.Walk(new RegionWalk(run, parent: null, 0, graph.Blocks.Length - 1), entry);
        return run;
    }

    /// <summary>Runs a finally region for one way through it; null where it does not end.</summary>
    internal FlowState? RunFinally(RegionWalk parent, ControlFlowRegion region, FlowState entry)
    {
        var walk = new RegionWalk(this, parent, region.FirstBlockOrdinal, region.LastBlockOrdinal);
        Walk(walk, entry);
        return walk.End;
    }

    /// <summary>Nothing refers to a capture outside its region: states that agree on the rest are one.</summary>
    internal void Leave(ImmutableArray<ControlFlowRegion> regions, FlowState state)
    {
        foreach (var region in regions)
        {
            foreach (var capture in region.CaptureIds)
            {
                state[_scope.Slots.Variable(capture)] = null;
            }
        }
    }

    /// <summary>Asked at each visit of a block inside a <c>try</c>.</summary>
    internal bool MayThrow(IOperation operation)
    {
        if (!_mayThrow.TryGetValue(operation, out var may))
        {
            _mayThrow.Add(operation, may = Flow.Graph.MayThrow.Does(operation));
        }

        return may;
    }

    /// <summary>An exception thrown in the block may be caught, or pass through a finally region.</summary>
    internal bool IsGuarded(BasicBlock block) => !_isStraight && Handlers(block.EnclosingRegion).Any();

    internal void Spend() => _scope.Spend();

    private void Walk(RegionWalk walk, FlowState entry)
    {
        if (_isStraight)
        {
            walk.ToFixpoint(entry);
            return;
        }

        var reports = _scope.IsReporting;
        _scope.IsReporting = false;
        walk.ToFixpoint(entry);
        _scope.IsReporting = reports;
        if (reports)
        {
            walk.Replay();
        }
    }

    private static ImmutableArray<(int First, int Last)> LoopsOf(ControlFlowGraph graph) =>
        graph.Blocks.SelectMany(static block => block.Predecessors.Where(way => way.Source.Ordinal >= block.Ordinal).Select(way => (First: block.Ordinal, Last: way.Source.Ordinal)))
            .GroupBy(static loop => loop.First, static (first, ways) => (First: first, Last: ways.Max(static way => way.Last)))
            .OrderBy(static loop => loop.Last - loop.First).ToImmutableArray();

    /// <summary>Nothing jumps back, and nothing is caught: going upwards, a block is visited once.</summary>
    private static bool IsStraight(ControlFlowGraph graph) =>
        !HasHandlers(graph.Root) && graph.Blocks.All(static block => GoesOn(block, block.FallThroughSuccessor) && GoesOn(block, block.ConditionalSuccessor));

    private static bool GoesOn(BasicBlock block, ControlFlowBranch? branch) => branch?.Destination is not { } destination || destination.Ordinal > block.Ordinal;

    private static bool HasHandlers(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.Try || region.NestedRegions.Any(HasHandlers);

    /// <summary>The handlers that an exception thrown in the block may enter, nearest first, and the finally regions on its way.</summary>
    internal static IEnumerable<ControlFlowRegion> Handlers(ControlFlowRegion? region)
    {
        // A nested graph's root lies in a region of the outer graph, which is not ours to enter.
        for (; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded)
            {
                continue;
            }

            foreach (var sibling in guarded.NestedRegions)
            {
                if (sibling.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                {
                    yield return sibling;
                }
            }
        }
    }
}
