using Careless.Domain;
using Careless.Letters;
using Careless.Storage;
using Microsoft.AspNetCore.Mvc;
using PrivacyAnalyzers;

namespace Careless.Web;

/// <summary>The letter, for the page that asks for an address and nothing else.</summary>
[ApiController, Route("letter")]
public class LetterController(ShopContext database, MailGateway gateway) : ControllerBase
{
    [HttpPost]
    public async Task JoinAsync(string email)
    {
        database.Subscribers.Add(new NewsletterSubscriber { Email = email.Trim(), SubscribedAt = DateTimeOffset.UtcNow });
        await database.SaveChangesAsync();
    }

    // Whoever calls has checked: but it is a request that calls.
    [HttpPost("{id:int}"), RequiresConsent<Newsletter>]
    public async Task SendAgainAsync(int id)
    {
        if (await database.Customers.FindAsync(id) is { } customer)
        {
            await gateway.SendLetterAsync(customer.Email, "The letter", "Once more. https://boutique.example/unsubscribe");
        }
    }
}
