using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Callers;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>What the graphs of one body share: a method with its lambdas and local functions.</summary>
internal sealed class BodyScope
{
    private readonly CancellationToken _cancellationToken;
    private readonly FlowBudget _budget;

    private readonly GivenPlaces? _given;
    private readonly HashSet<Term> _ofLibraries = new();

    internal BodyScope(FlowContext context, ISymbol owner, Demand demand, FlowBudget budget, SummarySolver solver, CancellationToken cancellationToken)
    {
        Context = context;
        Owner = owner;
        _budget = budget;
        _cancellationToken = cancellationToken;
        Solver = solver;
        _given = owner is IMethodSymbol method ? new GivenPlaces(context, method, demand) : null;
        Terms = new TermTable();
        Slots = new SlotTable(Terms, place => _given?.Contains(place) == true);
    }

    internal FlowContext Context { get; }

    /// <summary>The member whose body it is.</summary>
    internal ISymbol Owner { get; }

    /// <summary>Knows what the called methods do.</summary>
    internal SummarySolver Solver { get; }

    /// <summary>The consents that this body ends.</summary>
    internal List<MethodSummary.Withdrawal> Withdrawn { get; } = new();

    internal TermTable Terms { get; }

    internal SlotTable Slots { get; }

    /// <summary>The calls that could not be followed with what they hand over, one for each body behind them.</summary>
    internal List<UnfollowedCall> Unfollowed { get; } = new();

    internal UseCollector Uses { get; } = new();

    /// <summary>On while reached blocks are replayed after their fixpoint: only then is a use a use.</summary>
    internal bool IsReporting { get; set; }

    /// <summary>The places that captures and ref locals stand for.</summary>
    internal Dictionary<object, List<IOperation>> Aliases { get; } = new();

    /// <summary>The functions being run, with the result so far: what a recursive call gives.</summary>
    internal Dictionary<ControlFlowGraph, FlowValue> Running { get; } = new();

    /// <summary>The local functions that something has run or taken as a delegate.</summary>
    internal HashSet<ISymbol> Reached { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Called before each operation of a replayed block: how tests look at a point.</summary>
    internal Action<IOperation, FlowState>? Observer { get; set; }

    /// <summary>The variables that number elements, by which these are told apart.</summary>
    internal HashSet<ISymbol> Indices { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a variable's collection is left as it is by the body.</summary>
    internal Dictionary<ISymbol, bool> OnlyRead { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the callers of the body are taken to have proved.</summary>
    internal ImmutableArray<Assumption> Assumed { get; init; } = ImmutableArray<Assumption>.Empty;

    /// <summary>Told of the calls of one method; null where nobody asks.</summary>
    internal CallWatch? Watch { get; init; }

    /// <summary>Where a parameter's argument is: what a primary constructor takes, the instance keeps for its members.</summary>
    internal Term PlaceOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, Owner)
            ? Terms.Member(Terms.This, parameter.OriginalDefinition)
            : Terms.Parameter(parameter);

    /// <summary>Whether a caller may have put data into that object: its members stand for them.</summary>
    internal bool IsGiven(Term place) => _given?.IsRooted(place) == true;

    /// <summary>A library has made these, of types of its own.</summary>
    internal void NoteOfLibrary(Identity made)
    {
        foreach (var term in made.Terms)
        {
            if (term.Kind is TermKind.Result or TermKind.Call)
            {
                _ofLibraries.Add(term);
            }
        }
    }

    /// <summary>Whether libraries have made all that it may be.</summary>
    internal bool IsOfLibrary(Identity objects) => !objects.IsEmpty && objects.Terms.All(_ofLibraries.Contains);

    internal void Spend()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!_budget.Spend())
        {
            throw new BudgetExhaustedException();
        }
    }

    /// <summary>Makes <paramref name="alias"/> stand for one more place.</summary>
    internal void Alias(object alias, IOperation place)
    {
        if (!Aliases.TryGetValue(alias, out var places))
        {
            Aliases.Add(alias, places = new());
        }

        if (!places.Contains(place))
        {
            places.Add(place);
        }
    }
}
