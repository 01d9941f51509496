using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>The checks that could establish what a finding misses.</summary>
internal static class ConsentQuestions
{
    /// <summary>The person's own members first, then what must be called, then what must be awaited.</summary>
    internal static IReadOnlyList<ConsentQuestion> For(FlowFinding finding)
    {
        var purposes = finding.Purposes.Where(purpose => finding.Known.Purposes.Of(purpose) is { NeedsConsent: true }).ToList();
        var persons = PersonFinder.Find(finding).ToList();
        return purposes
            .SelectMany(purpose => persons.SelectMany(person => MemberChecks.Of(person, purpose, finding).Concat(ServiceChecks.Of(person, purpose, finding))))
            .OrderBy(static question => question.IsAsync ? 2 : question.IsService ? 1 : 0)
            .ToList();
    }
}
