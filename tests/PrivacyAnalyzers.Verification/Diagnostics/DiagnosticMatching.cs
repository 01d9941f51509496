using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Pairs expected diagnostics with actual ones, so that as many as possible have a partner.</summary>
internal sealed record DiagnosticMatching(ImmutableArray<DiagnosticResult> Missing, ImmutableArray<Diagnostic> Unexpected)
{
    public static DiagnosticMatching Of(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        var fits = expected
            .Select(e => Enumerable.Range(0, actual.Length).Where(a => DiagnosticComparison.Differences(e, actual[a]).Count == 0).ToArray())
            .ToArray();
        var partner = new int[actual.Length];
        Array.Fill(partner, -1);
        var missing = ImmutableArray.CreateBuilder<DiagnosticResult>();
        for (var e = 0; e < expected.Length; e++)
        {
            // An expectation without arguments must not take the diagnostic that one with arguments needs: move it on.
            if (!Assign(e, new bool[actual.Length]))
                missing.Add(expected[e]);
        }

        return new(missing.ToImmutable(), [.. actual.Where((_, a) => partner[a] < 0)]);

        bool Assign(int e, bool[] tried)
        {
            foreach (var a in fits[e])
            {
                if (tried[a])
                    continue;
                tried[a] = true;
                if (partner[a] < 0 || Assign(partner[a], tried))
                {
                    partner[a] = e;
                    return true;
                }
            }

            return false;
        }
    }
}
