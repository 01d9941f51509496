using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>One of many people who are erased in the same statements.</summary>
/// <param name="Number">Tells them apart, in the temporary table.</param>
/// <param name="Subject">Who it is.</param>
/// <param name="Key">The values of their key.</param>
/// <param name="Answers">What the application said of them.</param>
/// <param name="Decision">What stays of them.</param>
internal sealed record StagedPerson(int Number, SubjectId Subject, IReadOnlyList<object> Key, PolicyAnswers Answers, IKeepDecision Decision)
{
    /// <summary>
    /// Equal for people of whom the same stays, for the same reasons: one statement does for all of them. Dates until which something stays may differ; those that conditions
    /// compare with do not, since they count back from now.
    /// </summary>
    internal string FateIn(SubjectReach reach) =>
        (Decision.ErasesSubject ? "all" : "some") + string.Concat(reach.Order.SelectMany(node => node.Node.Personal.Select(column => "\n" + Decision.Of(node, column).Identity + (node.Node.Archive is null ? null : "\n" + Decision.Archive?.InUse.Of(node, column).Identity))));
}
