using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>People whose data several purposes hold, each with its own end.</summary>
[DataSubject, PersonalData<Delivery>]
public partial class Buyer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    [AlsoFor<Letters>] public required string Email { get; set; }
    [PersonalData<Letters>(DataCategory.Behaviour)] public string? Taste { get; set; }
    [PersonalData<Security>(DataCategory.OnlineIdentifier)] public string? LastAddress { get; set; }
    [NotPersonalData("a version")] public int Version { get; set; }
    [NotPersonalData("a flag")] public bool IsDeleted { get; set; }
    public List<Invoice> Invoices { get; } = [];
    public List<Wish> Wishes { get; } = [];
}

public partial class Invoice
{
    public int Id { get; set; }
    public required Buyer Buyer { get; set; }
    [RetentionStart(RetentionFrom.Collection)] public DateTimeOffset IssuedAt { get; set; }
    [PersonalData<Accounts>(DataCategory.Name)] public required string AddressedTo { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public string? Compliment { get; set; }
    public List<InvoiceLine> Lines { get; } = [];
}

public class InvoiceLine
{
    public int Id { get; set; }
    public required Invoice Invoice { get; set; }
    public int Cents { get; set; }
}

public partial class Wish
{
    public int Id { get; set; }
    public required Buyer Buyer { get; set; }
    [PersonalData<Letters>(DataCategory.Behaviour)] public required string Thing { get; set; }
}


[PersonalDataStore]
public partial class BillingContext(DbContextOptions<BillingContext> options) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<Wish> Wishes => Set<Wish>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Buyer>(buyer =>
        {
            buyer.Property(b => b.Version).IsConcurrencyToken();
            buyer.HasQueryFilter(b => !b.IsDeleted);
        });
        modelBuilder.Entity<Invoice>().HasQueryFilter(invoice => !invoice.Buyer.IsDeleted);
    }

    internal Buyer Add(string canary, params int[] years)
    {
        var buyer = new Buyer { Name = canary, Email = canary + "@example.org", Taste = canary + " taste", LastAddress = canary + " address", Wishes = { new Wish { Buyer = null!, Thing = canary + " thing" } } };
        foreach (var year in years)
        {
            buyer.Invoices.Add(new Invoice { Buyer = buyer, IssuedAt = new DateTimeOffset(year, 3, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToUniversalTime(), AddressedTo = canary + " " + year, Compliment = canary + " compliment", Lines = { new InvoiceLine { Invoice = null!, Cents = 100 } } });
        }

        Add(buyer);
        SaveChanges();
        return buyer;
    }
}
