using FsCheck;
using FsCheck.Fluent;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>A list of choices, which the grammar of <see cref="RandomShapes"/> turns into types. Fewer and smaller choices are simpler types: a failure is shown at its smallest.</summary>
internal sealed class Shapes
{
    private readonly int[] _choices;
    private readonly Budget _budget;

    private Shapes(int[] choices, Budget budget) => (_choices, _budget) = (choices, budget);

    /// <param name="count">How many types each holds.</param>
    /// <param name="attempts">How many smaller ones are tried, after a failure: each may be compiled and run.</param>
    internal static Arbitrary<Shapes> Arbitrary(int count, int attempts)
    {
        var budget = new Budget { Left = attempts };
        return Arb.From(Gen.Choose(0, 4999).ArrayOf(40 * count).Select(choices => new Shapes(choices, budget)), shapes => shapes.Smaller().TakeWhile(_ => budget.Left-- > 0));
    }

    /// <summary>The types, each in a namespace of its own.</summary>
    internal string Source(int count)
    {
        var place = 0;
        var shapes = new RandomShapes(bound => place < _choices.Length ? _choices[place++] % bound : 0);
        return "#nullable enable\n" + string.Concat(Enumerable.Range(0, count).Select(i => shapes.Next("N" + i)));
    }

    public override string ToString() => "\n" + Source(1);

    // Without a half, a quarter, ... one choice; then each choice nearer to the simplest.
    private IEnumerable<Shapes> Smaller()
    {
        for (var length = _choices.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= _choices.Length; start += length)
                yield return new([.. _choices[..start], .. _choices[(start + length)..]], _budget);
        }

        for (var i = 0; i < _choices.Length; i++)
        {
            foreach (var smaller in new[] { 0, _choices[i] / 2, _choices[i] - 1 }.Distinct().Where(value => value >= 0 && value < _choices[i]))
                yield return new([.. _choices[..i], smaller, .. _choices[(i + 1)..]], _budget);
        }
    }

    private sealed class Budget
    {
        internal int Left { get; set; }
    }
}
