using FsCheck;
using FsCheck.Fluent;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Random;

/// <summary>A list of choices, which <see cref="RandomSchema"/> turns into tables and the test into rows. Fewer and smaller choices are simpler schemas: a failure is shown at its smallest.</summary>
internal sealed class Schemas
{
    // Enough for twelve tables and their rows; what comes after is the simplest.
    private const int Length = 500;

    private readonly int[] _choices;
    private readonly Budget _budget;

    private Schemas(int[] choices, Budget budget) => (_choices, _budget) = (choices, budget);

    /// <param name="attempts">How many smaller ones are tried after a failure: each is a database.</param>
    internal static Arbitrary<Schemas> Arbitrary(int attempts)
    {
        var budget = new Budget { Left = attempts };
        return Arb.From(Gen.Choose(0, 5039).ArrayOf(Length).Select(choices => new Schemas(choices, budget)), schemas => schemas.Smaller().TakeWhile(_ => budget.Left-- > 0));
    }

    /// <summary>The choices, one after the other.</summary>
    internal System.Random Draw() => new Drawn(_choices);

    public override string ToString() => "\n" + new RandomSchema(Draw());

    // Without a half, a quarter, ... one choice; then each choice nearer to the simplest.
    private IEnumerable<Schemas> Smaller()
    {
        for (var length = _choices.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= _choices.Length; start += length)
            {
                yield return new([.. _choices[..start], .. _choices[(start + length)..]], _budget);
            }
        }

        for (var i = 0; i < _choices.Length; i++)
        {
            foreach (var smaller in new[] { 0, _choices[i] / 2, _choices[i] - 1 }.Distinct().Where(value => value >= 0 && value < _choices[i]))
            {
                yield return new([.. _choices[..i], smaller, .. _choices[(i + 1)..]], _budget);
            }
        }
    }

    private sealed class Drawn(int[] choices) : System.Random
    {
        private int _place;

        public override int Next(int maxValue) => _place < choices.Length ? choices[_place++] % maxValue : 0;

        public override int Next(int minValue, int maxValue) => minValue + Next(maxValue - minValue);
    }

    private sealed class Budget
    {
        internal int Left { get; set; }
    }
}
