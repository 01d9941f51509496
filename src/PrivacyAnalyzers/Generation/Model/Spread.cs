using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PrivacyAnalyzers.Generation.Model;

/// <summary>
/// Models in a fixed number of places, each in that of its name. Steps compare what they are given place by place: in one list, a model that is added would move all
/// that follow it, and all of them would be written again.
/// </summary>
internal static class Spread
{
    private const int Places = 256;

    internal static ImmutableArray<EquatableArray<T>> Of<T>(IEnumerable<T> models, Func<T, string> name)
        where T : IEquatable<T>
    {
        var places = models.ToLookup(model => (int)(StableHash.Of(name(model)) % Places));
        return Enumerable.Range(0, Places).Select(place => EquatableArray<T>.From(places[place].OrderBy(name, StringComparer.Ordinal))).ToImmutableArray();
    }
}
