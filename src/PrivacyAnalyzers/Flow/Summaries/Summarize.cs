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
        var used = Together(uses.Where(use => use.Data.Data.Any(IsGiven)).Select(use => use.With(use.Data.Where(IsGiven), use.Facts)));
        if (run.Exit.State is not { Facts.IsAll: false } exit)
        {
            return new MethodSummary { Uses = used };
        }

        var collector = new EffectCollector(scope, exit);
        var returned = EffectCollector.Told(run.Given());
        var outputs = method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter => (parameter, EffectCollector.Told(exit[scope.Slots.Variable(parameter)] ?? FlowValue.Clean))).ToImmutableArray();
        return new MethodSummary
        {
            Returns = true,
            Returned = returned,

            // What an iterator does, it does when its elements are asked for.
            Established = run.Yielded is null ? exit.Facts.Without(entry) : FactSet.None,
            Withdrawn = scope.Withdrawn.Distinct().ToImmutableArray(),
            Effects = collector.Collect(outputs.Select(output => output.Item2).Append(returned)),
            Outputs = outputs,
            Uses = used,
        };
    }

    /// <summary>
    /// What a caller hands over at one place, and code behind uses in one way, is one use there, wherever in that code it is: the worst of them. In
    /// code that calls itself through hundreds of methods, they would be handed on by all of these.
    /// </summary>
    private static ImmutableArray<DataUse> Together(IEnumerable<DataUse> uses)
    {
        var places = new Dictionary<(Term Root, UseKind Kind, ISymbol Target, string? Recipient), int>();
        var together = ImmutableArray.CreateBuilder<DataUse>();
        foreach (var use in uses)
        {
            var root = use.Data.Data[0].Label.Place!.Root;
            if (use.Requirement is not null || use.Data.Data.Any(datum => !ReferenceEquals(datum.Label.Place!.Root, root)))
            {
                together.Add(use);
                continue;
            }

            var place = (root, use.Kind, use.Target, use.Recipient);
            if (places.TryGetValue(place, out var index))
            {
                together[index] = together[index].Join(use);
                continue;
            }

            places.Add(place, together.Count);
            together.Add(use);
        }

        return together.ToImmutable();
    }

    /// <summary>A constructor that is nothing but its initialisers.</summary>
    internal static MethodSummary Initializers(BodyScope scope, FlowState exit) =>
        new() { Returns = true, Effects = new EffectCollector(scope, exit).Collect(Enumerable.Empty<FlowValue>()) };

    private static bool IsGiven(Datum datum) => datum.Label.Place is not null;
}
