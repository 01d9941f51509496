using System;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>What only the application knows of a person at a moment: when the relation ended, and the claim that is in force. Without a policy, relations last and nothing is claimed.</summary>
internal readonly record struct PolicyAnswers(DateTimeOffset? RelationEnded, LegalHold? Hold)
{
    internal static async Task<PolicyAnswers> AskAsync(IErasurePolicy? policy, SubjectId subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (policy is null)
        {
            return default;
        }

        var hold = await policy.GetLegalHoldAsync(subject, cancellationToken).ConfigureAwait(false);
        var ended = await policy.RelationEndedAsync(subject, cancellationToken).ConfigureAwait(false);
        return new PolicyAnswers(ended, hold?.Until <= now ? null : hold);
    }
}
