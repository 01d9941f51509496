using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Callers;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Flow.Transfer;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Graph;

/// <summary>Analyses one body: a method, accessor, constructor, initialiser or the top-level statements, with the functions inside it.</summary>
internal static class BodyFlow
{
    /// <summary>Analyses a body that no call can reach: an initialiser, top-level statements; or any body, to look at it.</summary>
    /// <param name="context">What bodies of the compilation share.</param>
    /// <param name="graph">The body's graph.</param>
    /// <param name="owner">The member it belongs to.</param>
    /// <param name="demand">What of the things it is given may hold data of its callers.</param>
    /// <param name="visits">How much work it may take.</param>
    /// <param name="observer">Called before each operation that is replayed, with the state there.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal static FlowResult Analyze(
        FlowContext context,
        ControlFlowGraph graph,
        ISymbol owner,
        Demand demand = default,
        int visits = FlowBudget.DefaultVisits,
        Action<IOperation, FlowState>? observer = null,
        CancellationToken cancellationToken = default)
    {
        var solver = new SummarySolver(context, cancellationToken);
        return solver.SolveFor(() => Analyze(new BodyScope(context, owner, demand, new FlowBudget(visits), solver, cancellationToken) { Observer = observer, IsReporting = true }, ImmutableArray<ControlFlowGraph>.Empty, graph));
    }

    /// <summary>Analyses the body of a method once; <paramref name="solver"/> is told of the methods it calls.</summary>
    internal static FlowResult Analyze(FlowContext context, MethodBody body, Demand demand, SummarySolver solver, CancellationToken cancellationToken) =>
        Analyze(new BodyScope(context, body.Method, demand, new FlowBudget(FlowBudget.DefaultVisits), solver, cancellationToken) { IsReporting = true }, body.Before, body.Graph);

    /// <summary>Analyses the body of a method whose callers have proved something.</summary>
    internal static FlowResult Analyze(FlowContext context, MethodBody body, ImmutableArray<Assumption> assumed, CancellationToken cancellationToken)
    {
        var solver = new SummarySolver(context, cancellationToken);
        return solver.SolveFor(() => Analyze(new BodyScope(context, body.Method, Demand.Nothing, new FlowBudget(FlowBudget.DefaultVisits), solver, cancellationToken) { IsReporting = true, Assumed = assumed }, body.Before, body.Graph));
    }

    /// <summary>Analyses a body to see what it has proved where it calls a method.</summary>
    internal static void Analyze(FlowContext context, CallingBody body, ImmutableArray<Assumption> assumed, CallWatch watch, CancellationToken cancellationToken)
    {
        var solver = new SummarySolver(context, cancellationToken);
        var result = solver.SolveFor(() =>
        {
            watch.Clear();
            return Analyze(new BodyScope(context, body.Owner, Demand.Nothing, new FlowBudget(FlowBudget.DefaultVisits), solver, cancellationToken) { IsReporting = true, Assumed = assumed, Watch = watch }, body.Before, body.Graph);
        });
        if (result.GaveUp is not null)
        {
            watch.Clear();
        }
    }

    private static FlowResult Analyze(BodyScope scope, ImmutableArray<ControlFlowGraph> before, ControlFlowGraph? graph)
    {
        try
        {
            var state = Entry(scope, graph ?? before[0]);
            var entry = state.Facts;
            scope.IsReporting = false;
            foreach (var initializer in before)
            {
                state = GraphRun.Over(scope, initializer, scope.Owner, state).Exit.State?.Copy() ?? state;
            }

            scope.IsReporting = true;
            if (graph is null)
            {
                return FlowResult.Of(ImmutableArray<DataUse>.Empty, Summarize.Initializers(scope, state), scope.Unfollowed.ToImmutableArray());
            }

            var run = GraphRun.Over(scope, graph, scope.Owner, state);
            VisitUnreachedFunctions(scope, graph, run.Exit.State);
            var uses = scope.Uses.InSourceOrder();
            return FlowResult.Of(
                uses.Where(use => use.Requirement is not null || use.Data.Data.Any(datum => datum.Label.Mark is not null)).Select(use => use.With(use.Data.Where(datum => datum.Label.Mark is not null), use.Facts)).ToImmutableArray(),
                scope.Owner is IMethodSymbol method ? Summarize.Method(scope, method, run, entry, uses) : null,
                scope.Unfollowed.ToImmutableArray());
        }
        catch (BudgetExhaustedException exhausted)
        {
            return FlowResult.Abandoned(exhausted.Message);
        }
        catch (InsufficientExecutionStackException) when (!scope.Solver.IsNested)
        {
            return FlowResult.Abandoned("an expression in it is nested too deeply");
        }
    }

    private static FlowState Entry(BodyScope scope, ControlFlowGraph graph)
    {
        var state = new FlowState(scope.Slots) { Facts = EntryFacts(scope) };
        var transfer = new BodyTransfer(scope, graph, scope.Owner);
        foreach (var parameter in Parameters(scope.Context, scope.Owner))
        {
            var granted = scope.Assumed.Where(assumption => SymbolEqualityComparer.Default.Equals(assumption.Elements, parameter)).Select(assumption => new Grant(assumption.Fact.Purpose, assumption.Fact.Kind)).ToImmutableArray();
            var incoming = transfer.Incoming(parameter, state);
            state[scope.Slots.Variable(parameter)] = granted.IsEmpty ? incoming : incoming with { Granted = incoming.Granted.AddRange(granted) };
        }

        return state;
    }

    /// <summary>The member's own parameters, and those of the primary constructor it may capture.</summary>
    private static IEnumerable<IParameterSymbol> Parameters(FlowContext context, ISymbol owner)
    {
        var own = owner switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        return owner.ContainingType is { } type && context.PrimaryParameters.Of(type) is { IsEmpty: false } primary
            ? own.Concat(primary).Distinct<IParameterSymbol>(SymbolEqualityComparer.Default)
            : own;
    }

    /// <summary>What callers and filters have proved before the body starts.</summary>
    private static FactSet EntryFacts(BodyScope scope)
    {
        var code = scope.Context.Code;
        var anybody = Identity.Of(scope.Terms.Anybody);
        var facts = FactSet.Of(scope.Assumed.Where(assumption => assumption.Elements is null).Select(assumption => assumption.In(scope.Terms).Fact));
        for (ISymbol? level = scope.Owner; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            foreach (var purpose in code.Purposes(level, MarkKind.RequiresConsent))
            {
                facts = facts.Union(FactSet.Of(new Fact(purpose, anybody)));
            }

            foreach (var attribute in level.GetAttributes())
            {
                if (attribute.AttributeClass is { TypeKind: not TypeKind.Error } filter)
                {
                    facts = scope.Context.Known.Checks.Of(filter).Where(check => !check.IsObjection && check.Purpose is not null)
                        .Aggregate(facts, (all, check) => all.Union(FactSet.Of(new Fact(check.Purpose!, anybody))));
                }
            }
        }

        foreach (var parameter in Parameters(scope.Context, scope.Owner))
        {
            foreach (var purpose in code.Purposes(parameter, MarkKind.RequiresConsent))
            {
                var term = scope.PlaceOf(parameter);
                var person = scope.Context.Known.Subjects.IsSubject(parameter.Type) ? term : scope.Terms.ByKey(term);
                facts = facts.Union(FactSet.Of(new Fact(purpose, Identity.Of(code.Has(parameter, MarkKind.CurrentSubject) ? scope.Terms.CurrentSubject : person))));
            }
        }

        return facts;
    }

    /// <summary>Local functions that nothing in the body calls: half-typed code, mostly.</summary>
    private static void VisitUnreachedFunctions(BodyScope scope, ControlFlowGraph graph, FlowState? exit)
    {
        foreach (var function in graph.LocalFunctions)
        {
            if (!scope.Reached.Add(function))
            {
                continue;
            }

            var state = exit?.Copy() ?? new FlowState(scope.Slots);
            state.Facts = FactSet.Of(scope.Context.Code.Purposes(function, MarkKind.RequiresConsent).Select(purpose => new Fact(purpose, Identity.Of(scope.Terms.Anybody))));
            var inner = graph.GetLocalFunctionControlFlowGraph(function);
            var transfer = new BodyTransfer(scope, inner, function);
            foreach (var parameter in function.Parameters)
            {
                state[scope.Slots.Variable(parameter)] = transfer.Incoming(parameter, state);
            }

            GraphRun.Over(scope, inner, function, state);
        }
    }
}
