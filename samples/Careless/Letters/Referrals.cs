using Careless.Domain;
using PrivacyAnalyzers;

namespace Careless.Letters;

/// <summary>Customers bring customers: what the shop does with whoever they name.</summary>
public class Referrals(MailGateway gateway, ITextMessages texts, IAddressBook book)
{
    public async Task InviteAsync(Customer customer, Customer friend)
    {
        // The customer said yes, the friend was never asked.
        if (customer.AcceptsNewsletter) await gateway.SendLetterAsync(friend.Email, "A friend thought of you", "Come and see.");
    }

    public async Task RecommendAsync(Customer customer)
    {
        // Who wants to be warned of walnuts will want a recipe without them.
        if (customer.WantsAdvice) await gateway.SendLetterAsync(customer.Email, "Without walnuts", "A recipe.");
        if (customer.Phone is { } phone) await texts.SendAsync(phone, "A recipe is waiting for you.");
    }

    public async Task ThankAsync(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers) await RewardAsync(customer);
    }

    /// <summary>Whoever calls has asked the customer.</summary>
    [RequiresConsent<Newsletter>]
    private Task RewardAsync(Customer customer) => gateway.SendLetterAsync(customer.Email, "For you", "Your friends are here.");

    public void Keep(Customer customer) => book.Add(customer.Email);
}

/// <summary>The letter, on the telephone.</summary>
public interface ITextMessages
{
    Task SendAsync([ProcessesFor<Newsletter>] string phone, string text);
}

/// <summary>Somebody's list of addresses, in another service.</summary>
public interface IAddressBook
{
    void Add(string email);
}
