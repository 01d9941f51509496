using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>How people of one kind are erased.</summary>
public sealed class SubjectPlan
{
    internal SubjectPlan(SubjectReach reach)
    {
        Reach = reach;
        Steps = reach.Key.Count == 0 || reach.Stuck.Count > 0 ? [] : [.. StepWriter.Write(reach, NothingStays.Instance).Select(static (step, i) => new PlanStep(i + 1, step))];
    }

    /// <summary>What the marks say of them.</summary>
    public EntityDescriptor Subject => Reach.Subject;

    /// <summary>What is done, in order, when no purpose keeps anything any longer; empty where no order is possible.</summary>
    public IReadOnlyList<PlanStep> Steps { get; }

    internal SubjectReach Reach { get; }

    /// <summary>The name of the type; never a value.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Subject.Facts.Name;
}
