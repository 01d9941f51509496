using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>
/// The worklist over a range of blocks, a whole graph or one finally region. Block numbers are a reverse post-order but for what <c>goto</c> and
/// loops jump back to, so it goes through the waiting blocks upwards, again and again: a loop is begun anew when all of it has been seen, not for
/// each <c>continue</c> in it, and what comes after a loop is not looked at before the loop has settled (Bourdoncle, 1993).
/// </summary>
internal sealed class RegionWalk
{
    private readonly GraphRun _run;
    private readonly RegionWalk? _parent;
    private readonly int _first;
    private readonly int _last;
    private readonly FlowState?[] _entries;
    private readonly bool[] _isWaiting;
    private readonly Dictionary<ControlFlowRegion, FlowState> _thrownThrough = new();
    private readonly List<ControlFlowRegion> _interrupted = new();
    private int _waitingCount;
    private bool _isReplaying;

    internal RegionWalk(GraphRun run, RegionWalk? parent, int first, int last)
    {
        _run = run;
        _parent = parent;
        _first = first;
        _last = last;
        _entries = new FlowState?[last - first + 1];
        _isWaiting = new bool[last - first + 1];
    }

    /// <summary>Where a finally region ends; null where it never does.</summary>
    internal FlowState? End { get; private set; }

    internal void ToFixpoint(FlowState entry)
    {
        Enter(_first, entry);
        var at = _first - 1;
        while (_waitingCount > 0 || _interrupted.Count > 0)
        {
            if (_waitingCount == 0)
            {
                var region = _interrupted[0];
                _interrupted.RemoveAt(0);
                Interrupt(region);
                continue;
            }

            at = Next(at);
            _isWaiting[at - _first] = false;
            _waitingCount--;
            Visit(at);
        }
    }

    /// <summary>The next of the waiting blocks: in the innermost loop around the last one that has any, upwards, and then from its beginning.</summary>
    private int Next(int last)
    {
        foreach (var (first, end) in _run.Loops)
        {
            if (first <= last && last <= end && NextIn(Math.Max(first, _first), Math.Min(end, _last), last) is { } next)
            {
                return next;
            }
        }

        return NextIn(_first, _last, last)!.Value;
    }

    private int? NextIn(int first, int end, int last)
    {
        for (var ordinal = Math.Max(first, last + 1); ordinal <= end; ordinal++)
        {
            if (_isWaiting[ordinal - _first])
            {
                return ordinal;
            }
        }

        for (var ordinal = first; ordinal <= last && ordinal <= end; ordinal++)
        {
            if (_isWaiting[ordinal - _first])
            {
                return ordinal;
            }
        }

        return null;
    }

    internal void Replay()
    {
        _isReplaying = true;
        for (var ordinal = _first; ordinal <= _last; ordinal++)
        {
            if (_entries[ordinal - _first] is not null)
            {
                Visit(ordinal);
            }
        }

        foreach (var region in _thrownThrough.Keys.OrderBy(region => region.FirstBlockOrdinal))
        {
            Interrupt(region);
        }
    }

    private void Visit(int ordinal)
    {
        _run.Spend();
        var block = _run.Graph.Blocks[ordinal];
        var state = _entries[ordinal - _first]!.Copy();
        var isGuarded = _run.IsGuarded(block);
        var hasThrown = false;
        foreach (var operation in block.Operations)
        {
            if (isGuarded && _run.MayThrow(operation))
            {
                Throw(block.EnclosingRegion, state, hasThrown);
                state.Mark();
                hasThrown = true;
            }

            _run.Transfer.Apply(operation, state);
        }

        if (block.BranchValue is null)
        {
            Follow(block.FallThroughSuccessor, state, returned: null);
            return;
        }

        if (isGuarded)
        {
            Throw(block.EnclosingRegion, state, hasThrown);
        }

        if (block.ConditionKind == ControlFlowConditionKind.None || block.ConditionalSuccessor is null)
        {
            Follow(block.FallThroughSuccessor, state, _run.Transfer.ReadReturned(block.BranchValue, state));
            return;
        }

        var value = _run.Transfer.Read(block.BranchValue, state);

        var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        FollowWhen(block.ConditionalSuccessor, state.Copy(), value, jumpsWhen);
        FollowWhen(block.FallThroughSuccessor, state, value, !jumpsWhen);
    }

    private void FollowWhen(ControlFlowBranch? branch, FlowState state, FlowValue condition, bool holds)
    {
        var facts = holds ? condition.Answer?.WhenTrue : condition.Answer?.WhenFalse;
        if (facts is { IsAll: true })
        {
            // A constant: this way is never taken.
            return;
        }

        state.Facts = state.Facts.Union(facts ?? FactSet.None);
        Follow(branch, state, returned: null);
    }

    private void Follow(ControlFlowBranch? branch, FlowState state, FlowValue? returned)
    {
        switch (branch?.Semantics)
        {
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return:
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when !_isReplaying:
                End = End is null ? state : FlowState.Join(End, state);
                return;
            default:
                return;
        }

        _run.Leave(branch.LeavingRegions, state);
        foreach (var region in branch.FinallyRegions)
        {
            if (_run.RunFinally(this, region, state) is not { } after)
            {
                return;
            }

            state = after.Copy();
        }

        if (branch.Destination is not { } destination)
        {
            return;
        }

        if (destination.Kind == BasicBlockKind.Exit)
        {
            _run.Exit.Reach(state, branch.Semantics == ControlFlowBranchSemantics.Return ? returned : null);
        }

        Enter(destination.Ordinal, state);
    }

    private void Enter(int ordinal, FlowState state, bool sinceMark = false)
    {
        if (ordinal < _first || ordinal > _last)
        {
            _parent?.Enter(ordinal, state, sinceMark);
            return;
        }

        if (_isReplaying)
        {
            return;
        }

        ref var entry = ref _entries[ordinal - _first];
        var joined = entry is null ? state.Copy() : FlowState.Join(entry, state, sinceMark);
        if (!ReferenceEquals(joined, entry))
        {
            entry = joined;
            if (!_isWaiting[ordinal - _first])
            {
                _isWaiting[ordinal - _first] = true;
                _waitingCount++;
            }
        }
    }

    /// <summary>An operation may throw: the handlers around it start from here, and at its last mark they did, too, where <paramref name="sinceMark"/>.</summary>
    private void Throw(ControlFlowRegion? from, FlowState state, bool sinceMark = false)
    {
        foreach (var handler in GraphRun.Handlers(from))
        {
            if (handler.Kind == ControlFlowRegionKind.Finally)
            {
                ThrowThrough(handler, state, sinceMark);
            }
            else
            {
                Enter(handler.FirstBlockOrdinal, state, sinceMark);
            }
        }
    }

    private void ThrowThrough(ControlFlowRegion region, FlowState state, bool sinceMark)
    {
        if (region.FirstBlockOrdinal < _first || region.LastBlockOrdinal > _last)
        {
            _parent?.ThrowThrough(region, state, sinceMark);
            return;
        }

        if (_isReplaying)
        {
            return;
        }

        var joined = _thrownThrough.TryGetValue(region, out var known) ? FlowState.Join(known, state, sinceMark) : state.Copy();
        if (!ReferenceEquals(joined, known))
        {
            _thrownThrough[region] = joined;
            if (!_interrupted.Contains(region))
            {
                _interrupted.Add(region);
            }
        }
    }

    /// <summary>Runs a finally region for the exceptions that pass through it, on to the handlers further out.</summary>
    private void Interrupt(ControlFlowRegion region)
    {
        if (_run.RunFinally(this, region, _thrownThrough[region].Copy()) is { } after)
        {
            Throw(region.EnclosingRegion?.EnclosingRegion, after);
        }
    }
}
