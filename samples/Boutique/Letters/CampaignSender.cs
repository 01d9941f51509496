using System.Net.Mail;
using Boutique.Domain;
using Boutique.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Boutique.Letters;

/// <summary>Sends an issue of the letter to those who said yes, and tells each of them how to say no.</summary>
[ProcessesFor<Newsletter>]
public sealed class CampaignSender(BoutiqueContext database, IConsentLedger ledger, IOppositionList oppositions, Pickup pickup, TimeProvider clock, ILogger<CampaignSender> logger)
{
    public async Task SendAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var customers = await SendToCustomersAsync(campaign, cancellationToken);
        var subscribers = await SendToSubscribersAsync(campaign, cancellationToken);
        campaign.SentAt = clock.GetUtcNow();
        await database.SaveChangesAsync(cancellationToken);
        logger.LogInformation("'{Campaign}' was sent to {Customers} customers and {Subscribers} subscribers", campaign.Title, customers, subscribers);
    }

    private async Task<int> SendToCustomersAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var customer in await database.Customers.Where(customer => customer.AcceptsNewsletter).ToListAsync(cancellationToken))
        {
            // An address may be refused by somebody who is no customer any longer.
            if (await oppositions.ContainsAsync(Channel.Email, customer.Email, cancellationToken)) continue;

            await PostAsync(campaign, customer.Email, customer.UnsubscribeToken, cancellationToken);
            sent++;
        }
        return sent;
    }

    private async Task<int> SendToSubscribersAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var subscriber in await database.Subscribers.ToListAsync(cancellationToken))
        {
            // Asked at each letter, not once before the first: a run lasts long enough for someone to leave.
            if (!await ledger.HasConsentAsync<Newsletter>(subscriber.GetSubjectId(), cancellationToken)) continue;
            if (await oppositions.ContainsAsync(Channel.Email, subscriber.Email, cancellationToken)) continue;

            await PostAsync(campaign, subscriber.Email, subscriber.UnsubscribeToken, cancellationToken);
            sent++;
        }
        return sent;
    }

    private async Task PostAsync(Campaign campaign, [ProcessesFor<Newsletter>] string to, [ProcessesFor<Newsletter>] Guid unsubscribeToken, CancellationToken cancellationToken)
    {
        var link = Links.Unsubscribe(unsubscribeToken);
        using var letter = new MailMessage(Pickup.Sender, to) { Subject = campaign.Title, Body = $"{campaign.Text}\n\nTo stop the letter: {link}" };
        letter.Headers.Add("List-Unsubscribe", $"<{link}>");
        letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        using var smtp = pickup.Open();
        await smtp.SendMailAsync(letter, cancellationToken);
    }
}
