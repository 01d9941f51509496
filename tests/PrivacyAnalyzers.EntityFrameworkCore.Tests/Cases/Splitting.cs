using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Splitting;

[DataSubject, PersonalData<Letters>]
public partial class Customer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public string? Diet { get; set; }
    public Passport? Passport { get; set; }
}

public partial class Passport
{
    public int Id { get; set; }
    public required Customer Customer { get; set; }
    [PersonalData<Letters>] public required string Number { get; set; }
}

[PersonalDataStore]
public partial class SplitContext(DbContextOptions<SplitContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Passport> Passports => Set<Passport>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>(customer =>
        {
            customer.SplitToTable("CustomerDiets", diets => diets.Property(c => c.Diet));
            // The passport shares the customer's key.
            customer.HasOne(c => c.Passport).WithOne(p => p.Customer).HasForeignKey<Passport>(p => p.Id);
        });
    }
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Customer.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new SplitContext(Options<SplitContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var customer = new Customer { Name = canary, Diet = canary + " diet" };
        context.Add(new Passport { Customer = customer, Number = canary + " passport" });
        context.SaveChanges();
        return customer.GetSubjectId();
    }
}
