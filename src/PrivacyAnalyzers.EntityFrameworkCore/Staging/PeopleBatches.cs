using System;
using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>How many people one transaction takes.</summary>
internal static class PeopleBatches
{
    /// <summary>The most of them: their locks are held together, and what is known of them is in memory.</summary>
    internal const int Size = 1_000;

    /// <summary>Those of whom the same stays.</summary>
    internal static IEnumerable<IReadOnlyList<StagedPerson>> Of(SubjectReach reach, IEnumerable<StagedPerson> people) =>
        people.GroupBy(person => person.FateIn(reach), StringComparer.Ordinal).Select(static group => group.ToList());

    /// <summary>Two halves.</summary>
    internal static IReadOnlyList<IReadOnlyList<StagedPerson>> Halves(IReadOnlyList<StagedPerson> people) => [[.. people.Take(people.Count / 2)], [.. people.Skip(people.Count / 2)]];
}
