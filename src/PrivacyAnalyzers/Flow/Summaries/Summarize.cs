using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>Takes from the end of a body what its callers need to know.</summary>
internal static class Summarize
{
    internal static MethodSummary Method(BodyScope scope, IMethodSymbol method, GraphRun run, FactSet entry, ImmutableArray<DataUse> uses)
    {
        var used = uses.Where(use => use.Data.Data.Any(IsGiven)).Select(use => use.With(use.Data.Where(IsGiven), use.Facts)).ToImmutableArray();
        if (run.Exit.State is not { Facts.IsAll: false } exit)
        {
            return new MethodSummary { Uses = used };
        }

        var returned = run.Yielded is { } elements ? run.Transfer.Collect(run.Graph.OriginalOperation.Syntax, elements, exit) : run.Exit.Returned ?? FlowValue.Clean;
        var outputs = method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter => (parameter, exit[scope.Slots.Variable(parameter)] ?? FlowValue.Clean)).ToImmutableArray();
        return new MethodSummary
        {
            Returns = true,
            Returned = returned,

            // What an iterator does, it does when its elements are asked for.
            Established = run.Yielded is null ? exit.Facts.Where(fact => !entry.Facts.Contains(fact)) : FactSet.None,
            Withdrawn = scope.Withdrawn.Distinct().ToImmutableArray(),
            Effects = Effects(scope.Slots, exit, outputs.Select(output => output.Item2).Append(returned)),
            Outputs = outputs,
            Uses = used,
        };
    }

    /// <summary>A constructor that is nothing but its initialisers.</summary>
    internal static MethodSummary Initializers(BodyScope scope, FlowState exit) =>
        new() { Returns = true, Effects = Effects(scope.Slots, exit, Enumerable.Empty<FlowValue>()) };

    private static bool IsGiven(Datum datum) => datum.Label.Place is not null;

    /// <summary>The members written of objects that callers can reach: those they handed in, and those made here that are handed out.</summary>
    private static ImmutableArray<MethodSummary.Effect> Effects(SlotTable slots, FlowState exit, IEnumerable<FlowValue> handedOut)
    {
        var effects = ImmutableArray.CreateBuilder<MethodSummary.Effect>();
        var waiting = new Queue<Term>();
        var seen = new HashSet<Term>();
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot].Of is { } of && IsVisible(of))
            {
                Take(slot);
            }
        }

        foreach (var value in handedOut)
        {
            Follow(value);
        }

        while (waiting.Count > 0)
        {
            foreach (var slot in slots.MembersOf(waiting.Dequeue()).ToArray())
            {
                Take(slot);
            }
        }

        return effects.ToImmutable();

        void Take(int slot)
        {
            if (exit[slot] is { } value && !ReferenceEquals(slots[slot].Name, SlotTable.Made) && !value.Equals(slots.Unwritten(slot)))
            {
                effects.Add(new MethodSummary.Effect(slots[slot].Of!, slots[slot].Name, value with { Functions = ImmutableArray<FunctionValue>.Empty }));
                Follow(value);
            }
        }

        void Follow(FlowValue value)
        {
            foreach (var term in value.Identity.Terms)
            {
                if (!IsVisible(term) && seen.Add(term))
                {
                    waiting.Enqueue(term);
                }
            }
        }
    }

    private static bool IsVisible(Term term) => term.Kind switch
    {
        TermKind.This or TermKind.Parameter or TermKind.Static => true,
        TermKind.Member => IsVisible(term.Of!),
        _ => false,
    };
}
