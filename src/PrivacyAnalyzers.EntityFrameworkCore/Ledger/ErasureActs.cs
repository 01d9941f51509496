using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>A request for erasure withdraws every consent, and objects to what one can object to: the ledger says so from the same transaction on, since what a contract keeps is still there to be misused.</summary>
internal static class ErasureActs
{
    private const string Source = "erasure request", NoText = "none", NoLanguage = "und";

    /// <returns>The keys of the purposes for which something was recorded.</returns>
    internal static async Task<IReadOnlyList<string>> RecordAsync(DbContext context, SubjectReach reach, PersonalDataOptions options, SubjectId subject, ErasureRequest request, Withdrawal? withdrawal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (context.Model.FindEntityType(typeof(ConsentEntry)) is null)
        {
            return [];
        }

        using var names = SubjectNames.InLedger(options);
        var name = names.Of(subject);
        var standings = await context.Set<ConsentStanding>().AsNoTracking().Where(row => row.SubjectPseudonym == name).ToDictionaryAsync(static row => row.PurposeKey, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var objections = withdrawal is not null ? [] : reach.Order.SelectMany(static node => node.Node.Personal).SelectMany(static column => column.Uses).Select(static use => use.Purpose)
            .Where(static purpose => purpose.IsMarketing || purpose.Basis is LegalBasis.LegitimateInterests or LegalBasis.PublicTask).Select(static purpose => purpose.Key).ToHashSet(StringComparer.Ordinal);
        var withdrawn = standings.Values.Where(row => row.Consent == ConsentState.Given && (withdrawal is null || row.PurposeKey == withdrawal.Purpose)).Select(static row => row.PurposeKey);
        var recorded = objections.Where(key => !(standings.TryGetValue(key, out var row) && row.IsObjected)).Union(withdrawn, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var key in recorded)
        {
            var standing = standings.GetValueOrDefault(key);
            if (standing is null)
            {
                await AddStandingAsync(context, name, key, cancellationToken).ConfigureAwait(false);
            }

            // Somebody who consented after the request arrived, and is erased all the same, consents no longer.
            var at = new DateTimeOffset(Math.Max(request.ReceivedAt.UtcTicks, Math.Max(standing?.ConsentActedAtTicks ?? 0, standing?.ObjectionActedAtTicks ?? 0)), TimeSpan.Zero);
            var act = new ConsentAct(ConsentActKind.Api, at, standing?.ConsentTextVersion ?? NoText, NoLanguage, Source);
            await ConsentAppender.AppendAsync(context, Guid.NewGuid(), name, new PurposeFacts(key, null, null), objections.Contains(key) ? ConsentState.Objected : ConsentState.Withdrawn, act, now, cancellationToken).ConfigureAwait(false);
        }

        return recorded;
    }

    // A first act that somebody else records at the same moment does not fail this transaction.
    private static Task AddStandingAsync(DbContext context, string name, string purpose, CancellationToken cancellationToken) => RowInsert.ExecuteAsync(
        context,
        typeof(ConsentStanding),
        new Dictionary<string, object?>
        {
            [nameof(ConsentStanding.SubjectPseudonym)] = name,
            [nameof(ConsentStanding.PurposeKey)] = purpose,
            [nameof(ConsentStanding.Sequence)] = 0L,
            [nameof(ConsentStanding.ConsentActedAtTicks)] = 0L,
            [nameof(ConsentStanding.IsObjected)] = false,
            [nameof(ConsentStanding.ObjectionActedAtTicks)] = 0L,
        },
        renewed: null,
        cancellationToken);
}
