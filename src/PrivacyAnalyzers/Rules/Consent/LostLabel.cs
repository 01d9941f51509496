using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1014: personal data that a library hands to other assemblies through a member that does not say so.</summary>
internal static class LostLabel
{
    /// <summary>The findings about one body: of what it returns, and of what it puts out.</summary>
    internal static IEnumerable<Diagnostic> Find(IMethodSymbol method, MethodSummary summary, RuleContext privacy)
    {
        ISymbol member = method.AssociatedSymbol ?? method;
        if (!IsSeenFromOutside(method) || !IsLibrary(privacy) || Overrides(method) || member.Place().SourceTree is not { } tree || !privacy.IsAsked(Catalogue.PRIV1014_LabelLost, tree))
        {
            yield break;
        }

        if (!IsSaid(member, privacy) && ValueTypes.Of(member) is { TypeKind: not TypeKind.Error } && Lost(summary.Returned, summary) is { Count: > 0 } returned)
        {
            yield return Found(member, returned, member is IMethodSymbol ? "its return value" : "the property");
        }

        foreach (var (parameter, value) in summary.Outputs)
        {
            if (!IsSaid(parameter, privacy) && parameter.Locations.Length > 0 && Lost(value, summary) is { Count: > 0 } put)
            {
                yield return Found(parameter, put, "the parameter");
            }
        }

        foreach (var effect in summary.Effects)
        {
            if (effect.Member is IPropertySymbol or IFieldSymbol && IsHandedOut(effect.Of, summary) && (ISymbol)effect.Member is var held
                && !held.DeclaringSyntaxReferences.IsEmpty && IsSeenFromOutside(held) && !IsSaid(held, privacy) && Plain(effect.Value).ToList() is { Count: > 0 } left)
            {
                yield return Found(held, left.Select(static datum => datum.Label.Mark!).OrderBy(static mark => mark.Symbol.Short(), System.StringComparer.Ordinal).ToList(), held is IPropertySymbol ? "the property" : "the field", PlaceOf(left[0], member));
            }
        }
    }

    /// <summary>Whoever calls can read its members: the instance, what is returned or put out, and what is in a collection that is.</summary>
    private static bool IsHandedOut(Term made, MethodSummary summary)
    {
        var given = summary.Outputs.Select(static output => output.Value).Prepend(summary.Returned).ToList();
        return made.Kind == TermKind.This
            || given.Any(value => value.Identity.Terms.Contains(made))
            || summary.Effects.Any(effect => ReferenceEquals(effect.Member, SlotTable.Contents) && effect.Value.Identity.Terms.Contains(made) && given.Any(value => value.Identity.Terms.Contains(effect.Of)));
    }

    // Where it was put in, in this body.
    private static Location PlaceOf(Datum datum, ISymbol member)
    {
        var places = datum.Trail.Places();
        return places.Count > 0 && places[places.Count - 1].SyntaxTree == member.Place().SourceTree ? places[places.Count - 1].GetLocation() : member.Place();
    }

    private static IEnumerable<Datum> Plain(FlowValue value) => value.Data.Data.Where(static datum => datum.Form == DatumForm.Plain && datum.Label.Mark is not null);

    // What a collection holds is what it gives.
    private static List<DataMark> Lost(FlowValue value, MethodSummary summary) =>
        summary.Effects.Where(effect => ReferenceEquals(effect.Member, SlotTable.Contents) && value.Identity.Terms.Contains(effect.Of)).Select(static effect => effect.Value).Prepend(value)
            .SelectMany(Plain).Select(static datum => datum.Label.Mark!)
            .OrderBy(static mark => mark.Symbol.Short(), System.StringComparer.Ordinal).ToList();

    private static Diagnostic Found(ISymbol place, List<DataMark> data, string what, Location? at = null)
    {
        var names = data.Select(static mark => mark.Symbol.Short()).Distinct().ToList();
        var purposes = data.SelectMany(static mark => mark.Purposes).Select(static use => use.Purpose).ToList();
        return Diagnostic.Create(
            Catalogue.PRIV1014_LabelLost,
            at ?? place.Place(),
            ImmutableDictionary<string, string?>.Empty
                .Add(UsePath.Members, string.Join(";", names))
                .Add(UsePath.PurposeTypes, string.Join(";", purposes.OfType<INamedTypeSymbol>().Select(static purpose => purpose.FullMetadataName()).Distinct())),
            place.Short(),
            string.Join("', '", names.Take(3)),
            what,
            purposes.Count > 0 ? purposes[0].Short() : "TPurpose");
    }

    /// <summary>A mark says what comes out: that it is personal data, that it is none, that it is one no longer.</summary>
    private static bool IsSaid(ISymbol symbol, RuleContext privacy) =>
        privacy.Marks.Of(symbol) is not null
        || MemberWalk.Inherited(symbol).Prepend(symbol).SelectMany(said => privacy.Marks.OwnMarks(said)).Any(static mark =>
            mark.Kind is MarkKind.NotPersonalData or MarkKind.ForeignNotPersonalData or MarkKind.Anonymizes or MarkKind.Pseudonymizes or MarkKind.Redacts);

    // A text of one's own is PRIV2010; whoever calls it through the base does not see a mark here.
    private static bool Overrides(IMethodSymbol method) => method.OverriddenMethod is { } overridden && ValueTypes.IsFramework(overridden.ContainingType);

    private static bool IsLibrary(RuleContext privacy) =>
        privacy.Known.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && privacy.Settings.IsPackable;

    private static bool IsSeenFromOutside(ISymbol symbol)
    {
        for (var level = symbol; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
