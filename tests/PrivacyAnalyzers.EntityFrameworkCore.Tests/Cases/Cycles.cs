using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Cycles;

/// <summary>The customer refers to one of the addresses that refer to the customer; orders of others may refer to it too.</summary>
[DataSubject, PersonalData<Letters>]
public partial class Customer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    [NotPersonalData("a key")] public int? FavouriteId { get; set; }
    public Address? Favourite { get; set; }
    public List<Address> Addresses { get; } = [];
}

public partial class Address
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public required Customer Customer { get; set; }
    [PersonalData<Letters>] public required string Street { get; set; }
}

[PersonalDataStore]
public partial class CycleContext(DbContextOptions<CycleContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Address> Addresses => Set<Address>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().HasMany(c => c.Addresses).WithOne(a => a.Customer).HasForeignKey(a => a.CustomerId);
        modelBuilder.Entity<Customer>().HasOne(c => c.Favourite).WithMany().HasForeignKey(c => c.FavouriteId);
    }
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Customer.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new CycleContext(Options<CycleContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var first = context.Set<Address>().Local.FirstOrDefault();
        var customer = new Customer { Name = canary };
        var address = new Address { Customer = customer, Street = canary + " street" };
        context.Add(address);
        context.SaveChanges();

        // The second likes the address of the first.
        customer.Favourite = first ?? address;
        context.SaveChanges();
        return customer.GetSubjectId();
    }
}
