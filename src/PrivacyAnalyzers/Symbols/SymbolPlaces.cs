using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Where a finding about a symbol stands that is declared in several places.</summary>
internal static class SymbolPlaces
{
    /// <summary>
    /// The place in the source that people look at: one that somebody wrote before one that is generated, where the compiler drops what is found; of several,
    /// the first by the names of their files, whatever order the compiler was given them in. Null for a symbol without source.
    /// </summary>
    internal static Location? PlaceInSource(this ISymbol symbol)
    {
        Location? first = null;
        foreach (var location in symbol.Locations)
        {
            if (location.IsInSource && (first is null || Compare(location, first) < 0))
            {
                first = location;
            }
        }

        return first;
    }

    /// <summary>As <see cref="PlaceInSource"/>; where the symbol has no source, whatever the compiler knows of it.</summary>
    internal static Location Place(this ISymbol symbol) => symbol.PlaceInSource() ?? symbol.Locations.FirstOrDefault() ?? Location.None;

    private static int Compare(Location one, Location other)
    {
        var (tree, otherTree) = (one.SourceTree!, other.SourceTree!);
        var byOrigin = tree == otherTree ? 0 : tree.IsGenerated(CancellationToken.None).CompareTo(otherTree.IsGenerated(CancellationToken.None));
        var byFile = byOrigin != 0 ? byOrigin : string.CompareOrdinal(tree.FilePath, otherTree.FilePath);
        return byFile != 0 ? byFile : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }
}
