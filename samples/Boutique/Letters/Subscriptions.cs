using System.Net.Mail;
using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Boutique.Letters;

/// <summary>The form at the foot of the page: an address counts once its owner has followed the link sent to it.</summary>
public sealed class Subscriptions(BoutiqueContext database, IConsentLedger ledger, IOppositionList oppositions, Pickup pickup, ITokens tokens, TimeProvider clock, ILogger<Subscriptions> logger)
{
    [ProcessesFor<ProofOfConsent>]
    public async Task<NewsletterSubscriber> RequestAsync([PersonalData<Newsletter>, AlsoFor<ProofOfConsent>] string email, string language, CancellationToken cancellationToken)
    {
        var subscriber = new NewsletterSubscriber
        {
            Id = tokens.Next(), Email = email, Language = language,
            ConfirmationToken = tokens.Next(), UnsubscribeToken = tokens.Next(), LastActedAt = clock.GetUtcNow(),
        };
        database.Subscribers.Add(subscriber);
        await database.SaveChangesAsync(cancellationToken);

        using var letter = new MailMessage(Pickup.Sender, subscriber.Email)
        {
            Subject = "Was it you?",
            Body = $"Someone asked us to write to this address. If it was you: {Links.Confirm(subscriber.ConfirmationToken)}\nIf not, do nothing, and we never will.",
        };
        using var smtp = pickup.Open();
        await smtp.SendMailAsync(letter, cancellationToken);
        logger.LogInformation("Confirmation asked of {Subscriber}", subscriber);
        return subscriber;
    }

    public async Task ConfirmAsync(Guid confirmationToken, CancellationToken cancellationToken)
    {
        var subscriber = await database.Subscribers.SingleAsync(s => s.ConfirmationToken == confirmationToken, cancellationToken);
        var now = clock.GetUtcNow();
        subscriber.LastActedAt = now;
        await database.SaveChangesAsync(cancellationToken);
        var act = new ConsentAct(ConsentActKind.DoubleOptIn, now, textVersion: "2026-01", subscriber.Language, source: "page footer");
        await ledger.GrantAsync<Newsletter>(subscriber.GetSubjectId(), act, cancellationToken);

        // Whoever follows the link owns the address: if they had refused letters once, they take it back here.
        await oppositions.LiftAsync(Channel.Email, subscriber.Email, act, cancellationToken);
        logger.LogInformation("Subscription confirmed by {Subscriber}", subscriber);
    }

    public async Task StopAsync(Guid unsubscribeToken, CancellationToken cancellationToken)
    {
        var subscriber = await database.Subscribers.SingleAsync(s => s.UnsubscribeToken == unsubscribeToken, cancellationToken);
        var now = clock.GetUtcNow();
        subscriber.LastActedAt = now;
        await database.SaveChangesAsync(cancellationToken);
        var act = new ConsentAct(ConsentActKind.UnsubscribeLink, now, textVersion: "2026-01", subscriber.Language, source: "letter");
        await ledger.WithdrawAsync<Newsletter>(subscriber.GetSubjectId(), act, cancellationToken);
        logger.LogInformation("Subscription stopped by {Subscriber}", subscriber);
    }
}
