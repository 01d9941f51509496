using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>The candidate that differs least from <paramref name="written"/>: in case only, or by at most that many edits; null where none is near.</summary>
    internal static string? Nearest(string written, IEnumerable<string> candidates, int maximumEdits)
    {
        string? nearest = null;
        var least = maximumEdits + 1;
        foreach (var candidate in candidates)
        {
            if (candidate == written)
            {
                continue;
            }

            var edits = string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase) ? 0 : Edits(written, candidate, maximumEdits);

            // As many edits as letters is another word.
            if (edits >= Math.Max(1, Math.Min(written.Length, candidate.Length)))
            {
                continue;
            }

            if (edits < least || (edits == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
            {
                (nearest, least) = (candidate, edits);
            }
        }

        return least <= maximumEdits ? nearest : null;
    }

    // Insertions, deletions, replacements and swaps of neighbours, case ignored (optimal string alignment).
    private static int Edits(string a, string b, int maximum)
    {
        if (Math.Abs(a.Length - b.Length) > maximum)
        {
            return maximum + 1;
        }

        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            distance[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            distance[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(distance[i - 1, j] + 1, distance[i, j - 1] + 1), distance[i - 1, j - 1] + replaced);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, distance[i - 2, j - 2] + 1);
                }

                distance[i, j] = best;
            }
        }

        return distance[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
