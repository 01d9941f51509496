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

        var returned = run.Given();
        var outputs = method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter => (parameter, exit[scope.Slots.Variable(parameter)] ?? FlowValue.Clean)).ToImmutableArray();
        return new MethodSummary
        {
            Returns = true,
            Returned = returned,

            // What an iterator does, it does when its elements are asked for.
            Established = run.Yielded is null ? exit.Facts.Without(entry) : FactSet.None,
            Withdrawn = scope.Withdrawn.Distinct().ToImmutableArray(),
            Effects = Effects(scope, exit, outputs.Select(output => output.Item2).Append(returned)),
            Outputs = outputs,
            Uses = used,
        };
    }

    /// <summary>A constructor that is nothing but its initialisers.</summary>
    internal static MethodSummary Initializers(BodyScope scope, FlowState exit) =>
        new() { Returns = true, Effects = Effects(scope, exit, Enumerable.Empty<FlowValue>()) };

    private static bool IsGiven(Datum datum) => datum.Label.Place is not null;

    /// <summary>The members written of objects that callers can reach: those they handed in, and those made here that are handed out.</summary>
    private static ImmutableArray<MethodSummary.Effect> Effects(BodyScope scope, FlowState exit, IEnumerable<FlowValue> handedOut) =>
        new EffectCollector(scope, exit).Collect(handedOut);
}
