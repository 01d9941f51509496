using System.Net.Mail;
using Boutique.Domain;
using Boutique.Letters;
using Boutique.Storage;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

namespace Boutique.Support;

[ProcessesFor<CustomerCare>]
public sealed class SupportDesk(BoutiqueContext database, Pickup pickup, TimeProvider clock, ILogger<SupportDesk> logger)
{
    public async Task<SupportTicket> OpenAsync(Customer customer, [PersonalData<CustomerCare>(DataCategory.FreeText)] string message, CancellationToken cancellationToken)
    {
        var ticket = new SupportTicket { Customer = customer, OpenedAt = clock.GetUtcNow(), Message = message };
        database.Tickets.Add(ticket);
        await database.SaveChangesAsync(cancellationToken);
        logger.LogInformation("Ticket {Ticket} opened by {Customer}: {Length} characters", ticket.Id, customer, message.Length);
        return ticket;
    }

    public async Task AnswerAsync(SupportTicket ticket, [PersonalData<CustomerCare>(DataCategory.Communication)] string answer, CancellationToken cancellationToken)
    {
        ticket.Answer = answer;
        await database.SaveChangesAsync(cancellationToken);
        var customer = ticket.Customer;
        using var letter = new MailMessage(Pickup.Sender, customer.Email) { Subject = $"Your question {ticket.Id}", Body = answer };
        using var smtp = pickup.Open();
        await smtp.SendMailAsync(letter, cancellationToken);
        logger.LogInformation("Ticket {Ticket} answered", ticket.Id);
    }
}
