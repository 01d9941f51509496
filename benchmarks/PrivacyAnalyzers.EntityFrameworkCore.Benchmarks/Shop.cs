using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>People with rows in eight tables, two of them a step further away.</summary>
[Purpose(LegalBasis.Consent, "Send you our letter", Key = "letters", Retention = "P3Y", TextVersion = "1")]
public sealed class Letters : IPurpose;

[DataSubject(SubjectKind.Customer), PersonalData<Letters>]
public partial class Customer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    public List<Order> Orders { get; } = [];
    public List<Message> Messages { get; } = [];
    public List<Visit> Visits { get; } = [];
    public List<Ticket> Tickets { get; } = [];
    public List<Place> Places { get; } = [];
}

public partial class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer? Customer { get; set; }
    [PersonalData<Letters>(DataCategory.Behaviour)] public string? Wish { get; set; }
    [NotPersonalData("a sum")] public int Cents { get; set; }
    public List<OrderLine> Lines { get; } = [];
}

public partial class OrderLine
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public Order? Order { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public string? Engraving { get; set; }
}

public partial class Message
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer? Customer { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public string? Text { get; set; }
    [PersonalData<Letters>(DataCategory.Behaviour)] public DateTime SentAt { get; set; }
}

public partial class Visit
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer? Customer { get; set; }
    [PersonalData<Letters>(DataCategory.OnlineIdentifier)] public string? Address { get; set; }
}

public partial class Ticket
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer? Customer { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public string? Subject { get; set; }
    public List<TicketNote> Notes { get; } = [];
}

public partial class TicketNote
{
    public int Id { get; set; }
    public int TicketId { get; set; }
    public Ticket? Ticket { get; set; }
    [PersonalData<Letters>(DataCategory.FreeText)] public string? Note { get; set; }
}

public partial class Place
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer? Customer { get; set; }
    [PersonalData<Letters>(DataCategory.PhysicalAddress)] public string? Street { get; set; }
}

[PersonalDataStore]
public partial class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Message> Messages => Set<Message>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Order>();
        modelBuilder.Entity<Visit>();
        modelBuilder.Entity<Ticket>();
        modelBuilder.Entity<Place>();

        // Rows are made by SQL, which names them.
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(static type => type.ClrType.Namespace == typeof(ShopContext).Namespace))
        {
            type.SetTableName(type.ClrType.Name);
        }
    }
}
