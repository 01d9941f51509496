using System;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore;

namespace PrivacyAnalyzers.Testing;

/// <summary>Assertions about personal data, for the tests of any framework: they throw where something is wrong.</summary>
public static class PrivacyAssert
{
    /// <summary>Asserts that people can be erased from a context as the marks ask: nothing is undecided, unreached or impossible. Opens no connection.</summary>
    /// <param name="context">The context.</param>
    /// <param name="unreached">What becomes of data that no erasure reaches; as the application has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="PersonalDataPlanException">Something is wrong; the message says what, where, and what to write.</exception>
    /// <example>
    /// <code>
    /// [Fact]
    /// public void People_CanBeErased() => PrivacyAssert.PlanIsValid(new ShopContext(options));
    /// </code>
    /// </example>
    public static void PlanIsValid(DbContext context, UnreachedPolicy unreached = UnreachedPolicy.Refuse) => PersonalDataPlan.Of(context).Validate(unreached);

    /// <summary>Asserts that a plan is the one that was reviewed.</summary>
    /// <param name="expected">The text that was reviewed, as <see cref="PersonalDataPlan.ToMarkdown"/> wrote it.</param>
    /// <param name="context">The context.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> or <paramref name="context"/> is null.</exception>
    /// <exception cref="PersonalDataChangedException">The plan is another one; the message shows the first line that differs.</exception>
    public static void PlanIs(string expected, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var actual = PersonalDataPlan.Of(context).ToMarkdown().Split('\n');
        var lines = expected.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < Math.Max(actual.Length, lines.Length); i++)
        {
            var (was, isNow) = (i < lines.Length ? lines[i] : null, i < actual.Length ? actual[i] : null);
            if (was != isNow)
            {
                throw new PersonalDataChangedException(i + 1, was, isNow);
            }
        }
    }
}
