using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>A model that cannot be erased as the marks ask. Names tables, columns and what to write, never a value.</summary>
public sealed class PersonalDataPlanException : InvalidOperationException
{
    /// <summary>States what is wrong.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problems">Its problems.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="problems"/> is null.</exception>
    public PersonalDataPlanException(PersonalDataPlan plan, IReadOnlyList<PlanProblem> problems)
        : base(Text(plan, problems))
    {
        Problems = problems;
    }

    /// <summary>The problems.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; }

    private static string Text(PersonalDataPlan plan, IReadOnlyList<PlanProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problems);
        return $"'{plan.ContextType.Name}' cannot erase people as the marks ask:" + string.Concat(problems.Select(static problem => Environment.NewLine + "  " + problem));
    }
}
