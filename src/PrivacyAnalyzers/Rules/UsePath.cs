using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>What a finding about a flow tells beside its message: the way the data came, and who and what is concerned, for tools to read.</summary>
internal static class UsePath
{
    internal const string Members = "members", Purposes = "purposes", PurposeTypes = "purposeTypes", Recipient = "recipient", Sink = "sink";

    /// <summary>The source, each step, the use.</summary>
    internal static IEnumerable<Location> Locations(DataUse use, Datum datum) =>
        datum.Trail.Places().Append(use.Place).Concat(use.Onward).Distinct().Select(place => place.GetLocation());

    /// <param name="use">The use.</param>
    /// <param name="data">The data that the finding is about.</param>
    /// <param name="asked">The purposes in question, where they are fewer than those of the data: what a fix asks consent for, or declares.</param>
    internal static ImmutableDictionary<string, string?> Properties(DataUse use, IReadOnlyCollection<Datum> data, params ITypeSymbol[] asked) => ImmutableDictionary<string, string?>.Empty
        .Add(Members, string.Join(";", Names(data)))
        .Add(PurposeTypes, string.Join(";", (asked.Length > 0 ? asked : PurposesOf(data)).OfType<INamedTypeSymbol>().Select(purpose => purpose.FullMetadataName()).Distinct().OrderBy(name => name, System.StringComparer.Ordinal)))
        .Add(Purposes, string.Join(";", PurposesOf(data).Select(purpose => purpose.Short()).Distinct().OrderBy(name => name, System.StringComparer.Ordinal)))
        .Add(Recipient, use.Recipient)
        .Add(Sink, use.Target.Short());

    /// <summary>The members, to be put between quotes: <c>Customer.Email', 'Customer.Phone</c>.</summary>
    internal static string Quoted(IReadOnlyCollection<Datum> data) => string.Join("', '", Names(data));

    private static IEnumerable<ITypeSymbol> PurposesOf(IEnumerable<Datum> data) => data.SelectMany(datum => datum.Label.Mark!.Purposes).Select(purpose => purpose.Purpose);

    private static IEnumerable<string> Names(IEnumerable<Datum> data) => data.Select(datum => datum.Label.Symbol.Short()).Distinct().OrderBy(name => name, System.StringComparer.Ordinal);
}
