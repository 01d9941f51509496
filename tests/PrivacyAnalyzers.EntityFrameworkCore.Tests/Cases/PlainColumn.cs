using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.PlainColumn;

[DataSubject, PersonalData<Letters>]
public partial class Customer
{
    public int Id { get; set; }
    public required string Email { get; set; }
}

/// <summary>Written by another application, which knows the address only, in any case.</summary>
public partial class Lead
{
    public int Id { get; set; }
    [OwnedBy<Customer>(References = nameof(Customer.Email))] public required string CustomerEmail { get; set; }
    [PersonalData<Letters>] public string? Wish { get; set; }
    public List<Call> Calls { get; } = [];
}

public partial class Call
{
    public int Id { get; set; }
    public required Lead Lead { get; set; }
    [PersonalData<Letters>] public string? Summary { get; set; }
}

[PersonalDataStore]
public partial class LeadContext(DbContextOptions<LeadContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Lead> Leads => Set<Lead>();
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Customer.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new LeadContext(Options<LeadContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var customer = new Customer { Email = canary + "@Example.org" };
        context.Add(customer);
        context.Add(new Lead { CustomerEmail = canary.ToUpperInvariant() + "@example.ORG", Wish = canary + " wish", Calls = { new Call { Lead = null!, Summary = canary + " call" } } });
        context.SaveChanges();
        return customer.GetSubjectId();
    }
}
