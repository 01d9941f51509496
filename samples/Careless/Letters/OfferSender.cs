using Careless.Domain;
using PrivacyAnalyzers;

namespace Careless.Letters;

public class OfferSender(IOfferMailer mailer)
{
    // It says in the terms that people may refuse. They write to the desk, which keeps a list somewhere.
    public async Task SendAsync(Customer customer)
    {
        if (customer.OffersEmail is { } to) await mailer.SendAsync(to);
    }
}

/// <summary>The offers of the week.</summary>
public interface IOfferMailer
{
    Task SendAsync([ProcessesFor<Offers>] string to);
}
