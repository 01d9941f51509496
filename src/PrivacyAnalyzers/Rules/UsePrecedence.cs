using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// One flow is one finding. Of what becomes of the data at one place, the question that comes first is asked first: consent does not excuse a
/// log, and a URL shows the address before anybody receives it. What is said where a thing is made is not said again where it is handed on.
/// </summary>
internal static class UsePrecedence
{
    private static readonly UseKind[] Order =
    {
        UseKind.Log, UseKind.Console, UseKind.Exception, UseKind.Telemetry, UseKind.Url, UseKind.Response, UseKind.Token, UseKind.Prompt,
        UseKind.Requirement, UseKind.Processing, UseKind.Disclosure, UseKind.File, UseKind.Cache,
    };

    /// <summary>The uses by place, and by where in called code they end, in source order; those of one place in the order in which they are asked about.</summary>
    internal static IEnumerable<IReadOnlyList<DataUse>> ByPlace(ImmutableArray<DataUse> uses)
    {
        var makers = uses.Where(static use => use.Kind is UseKind.Exception or UseKind.Url or UseKind.Prompt).ToList();
        return uses.Where(use => !makers.Any(maker => IsSaidBy(maker, use)))
            .GroupBy(static use => (use.Place, End: use.Onward.IsEmpty ? use.Place : use.Onward[use.Onward.Length - 1]))
            .Select(static place => (IReadOnlyList<DataUse>)place.OrderBy(static use => System.Array.IndexOf(Order, use.Kind)).ToList());
    }

    private static bool IsSaidBy(DataUse maker, DataUse use)
    {
        if (ReferenceEquals(maker, use))
        {
            return false;
        }

        if (maker.Kind == UseKind.Exception)
        {
            // The exception as a whole stands for what its constructor is handed, and for the log or console that prints it.
            // Of an exception that is made of another one, the first to show the data answers for them.
            return maker.Place is BaseObjectCreationExpressionSyntax && ((use.Kind == UseKind.Exception && maker.Place != use.Place && maker.Place.Contains(use.Place) && !IsMadeOf(maker, use))
                || (use.Kind is UseKind.Exception or UseKind.Log or UseKind.Console or UseKind.Telemetry && IsMadeOf(use, maker)));
        }

        // A message made for a model, a request made for an address: what takes it shows nothing more.
        return maker.Kind == use.Kind && maker.Place != use.Place
            && Marked(use).All(datum => Marked(maker).Any(made => made.Label.Equals(datum.Label))
                && (use.Place.Contains(maker.Place) || datum.Trail.Places().Any(step => step != maker.Place && step.Contains(maker.Place))));
    }

    /// <summary>A consent that is missing for what goes into a call is the one that the call itself misses.</summary>
    internal static bool IsOfCall(IReadOnlyList<SyntaxNode> unproved, Diagnostic finding) =>
        (finding.Id == Catalogue.PRIV1001_UseWithoutConsent.Id || finding.Id == Catalogue.PRIV1003_CheckForAnotherPurpose.Id || finding.Id == Catalogue.PRIV1004_CheckOfAnotherPerson.Id)
        && unproved.Any(place => place.Ancestors().FirstOrDefault(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) is { } call
            && call.SyntaxTree == finding.Location.SourceTree && call.Span.Contains(finding.Location.SourceSpan));

    private static bool IsMadeOf(DataUse use, DataUse maker) => Marked(use).All(datum => datum.Trail.Places().Contains(maker.Place));

    private static IEnumerable<Datum> Marked(DataUse use) => use.Data.Data.Where(static datum => datum.Label.Mark is not null);
}
