using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Flow.Callers;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Flow.Transfer;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>
/// The consents that a private method was found to miss, asked of its callers: where each of them has proved one, it holds inside as if the body
/// stood at each call.
/// </summary>
internal static class UnprovedConsents
{
    private static readonly ImmutableHashSet<string> Questions = new[]
    {
        Catalogue.PRIV1001_UseWithoutConsent, Catalogue.PRIV1003_CheckForAnotherPurpose, Catalogue.PRIV1004_CheckOfAnotherPerson,
        Catalogue.PRIV1008_ObjectionNotLookedAt, Catalogue.PRIV1009_RequiredConsentNotChecked, Catalogue.PRIV1013_AmbiguousPurpose,
    }.Select(rule => rule.Id).ToImmutableHashSet();

    /// <summary>What the method does under what all its callers have proved; null where nothing is missing, or they have proved nothing of it.</summary>
    internal static FlowResult? ProvedByCallers(IMethodSymbol method, FlowResult result, FlowContext flow, Func<DataUse, Diagnostic?> find, CancellationToken cancellationToken)
    {
        if (result.Uses.IsEmpty)
        {
            return null;
        }

        method = MethodBodies.Definition(method);
        if (!flow.Callers.AreAllKnown(method))
        {
            return null;
        }

        var missing = result.Uses.Where(use => find(use) is { } finding && Questions.Contains(finding.Id)).SelectMany(Missing).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var grants = missing.Select(fact => new Grant(fact.Purpose, fact.Kind)).Distinct().ToList();
        var asked = missing.Where(fact => EntryTerms.AreAll(fact.Subject, method)).Select(fact => new Assumption(fact))
            .Concat(method.Parameters.Where(parameter => Sequences.IsSequence(parameter.Type)).SelectMany(parameter => grants.Select(grant => Assumption.OfElements(parameter, grant))))
            .Distinct().ToImmutableArray();
        var proved = flow.Callers.Proved(method, asked, cancellationToken);
        return proved.IsEmpty ? null : flow.Callers.Under(method, proved, cancellationToken);
    }

    private static IEnumerable<Fact> Missing(DataUse use)
    {
        if (use.Requirement is { } requirement)
        {
            yield return new Fact(requirement.Purpose, requirement.Subject);
            yield break;
        }

        foreach (var datum in use.Data.Data)
        {
            foreach (var purpose in datum.Label.Mark!.Purposes.Select(collected => collected.Purpose).Concat(use.Purposes))
            {
                yield return new Fact(purpose, datum.Subject);
                yield return new Fact(purpose, datum.Subject, FactKind.NoObjection);
            }
        }
    }
}
