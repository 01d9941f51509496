using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Owned;

[DataSubject, PersonalData<Letters>]
public partial class Customer
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
    public required Address Home { get; set; }
    public Place? Work { get; set; }
    public List<Phone> Phones { get; } = [];
    public List<string> Nicknames { get; set; } = [];
}

[PersonalData<Letters>(DataCategory.PhysicalAddress)]
public partial class Address
{
    public required string Street { get; set; }
    public string? City { get; set; }
}

/// <summary>Nothing describes it but the member that holds it.</summary>
public class Place
{
    public required string Building { get; set; }
    public string? Room { get; set; }
}

[PersonalData<Letters>(DataCategory.TelephoneNumber)]
public partial class Phone
{
    public required string Number { get; set; }
}

[PersonalDataStore]
public partial class OwnedContext(DbContextOptions<OwnedContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
    {
        customer.OwnsOne(c => c.Home);
        customer.ComplexProperty(c => c.Work);
        customer.OwnsMany(c => c.Phones, phone =>
        {
            phone.ToTable("Phones");
            phone.HasKey("Id");
        });
    });
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Customer.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new OwnedContext(Options<OwnedContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var customer = new Customer
        {
            Id = Guid.NewGuid(),
            Name = canary,
            Home = new Address { Street = canary + " street", City = canary + " city" },
            Work = new Place { Building = canary + " building", Room = canary + " room" },
            Phones = { new Phone { Number = canary + " 1" }, new Phone { Number = canary + " 2" } },
            Nicknames = [canary + " nick"],
        };
        context.Add(customer);
        return customer.GetSubjectId();
    }
}
