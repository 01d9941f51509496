using Careless.Domain;
using Careless.Storage;
using PrivacyAnalyzers;

namespace Careless.Sales;

public class Registration(ShopContext database)
{
    [PrivacyReviewed("a.martin", "the welcome line in the log", "PRIV2001")]
    public async Task<Customer> RegisterAsync(string name, string email, Address address, [ConsentCheck<Newsletter>] bool acceptsNewsletter = true)
    {
        var customer = new Customer { Name = name, Email = email, Address = address, AcceptsTerms = true, AcceptsNewsletter = acceptsNewsletter, CreatedAt = DateTimeOffset.UtcNow };
        database.Customers.Add(customer);
        await database.SaveChangesAsync();
        Console.WriteLine("Welcome, " + customer.Name);
        return customer;
    }
}
