using Careless.Domain;
using Careless.Storage;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Careless.Support;

public class SupportDesk(ShopContext database, ILogger<SupportDesk> logger, IHelpdesk? helpdesk = null)
{
    [PrivacyReviewed("a.martin", "the desk needs the number of the ticket", "PRIV2001", Fingerprint = "8c1f0a7be2d94463")]
    public async Task<SupportTicket> OpenAsync(Customer customer, string message)
    {
        var ticket = new SupportTicket { Customer = customer, Message = message, OpenedAt = DateTimeOffset.UtcNow };
        database.Tickets.Add(ticket);
        await database.SaveChangesAsync();
        var summary = ticket.Message.Length > 40 ? ticket.Message[..40] + "..." : ticket.Message;
        logger.LogInformation("Ticket {Ticket} from {Name}: {Summary}", ticket.Id, customer.Name, summary);
        if (helpdesk is not null) await helpdesk.PushAsync(ticket.Id, ticket.Message);
        return ticket;
    }
}
