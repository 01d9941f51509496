using System.Net.Mail;
using Careless.Domain;
using Careless.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Careless.Letters;

public class CampaignSender(ShopContext database, MailGateway gateway, ILogger<CampaignSender> logger)
{
    public async Task SendAsync(Campaign campaign)
    {
        foreach (var customer in await database.Customers.ToListAsync())
        {
            // No need to write to people who joined more than a year ago.
            if (customer.CreatedAt < DateTimeOffset.UtcNow.AddYears(-1)) continue;
            await gateway.SendLetterAsync(customer.Email, campaign.Title, $"Dear {customer.Name}, here is our letter. {campaign.Text}");
        }

        foreach (var subscriber in await database.Subscribers.ToListAsync())
        {
            var to = subscriber.Email.Trim();
            try
            {
                await gateway.SendLetterAsync(to, campaign.Title, campaign.Text);
            }
            catch (SmtpException exception)
            {
                logger.LogWarning(exception, $"Could not send '{campaign.Title}' to {to}");
            }
        }
    }
}
