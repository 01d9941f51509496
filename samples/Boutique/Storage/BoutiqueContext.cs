using Boutique.Domain;
using Microsoft.EntityFrameworkCore;

namespace Boutique.Storage;

public sealed class BoutiqueContext(DbContextOptions<BoutiqueContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<SupportTicket> Tickets => Set<SupportTicket>();
    public DbSet<NewsletterSubscriber> Subscribers => Set<NewsletterSubscriber>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<ConsentEntry> ConsentEntries => Set<ConsentEntry>();

    /// <summary>A context on a SQLite file, created with its tables when it is not there.</summary>
    public static async Task<BoutiqueContext> OpenAsync(string file, CancellationToken cancellationToken)
    {
        // Without pooling the file is free as soon as the context is disposed.
        var options = new DbContextOptionsBuilder<BoutiqueContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        var context = new BoutiqueContext(options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        return context;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for an instant and cannot compare one: ticks can be ordered.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>(customer =>
        {
            customer.ComplexProperty(c => c.Address);
            customer.HasIndex(c => c.Email).IsUnique();
            customer.HasIndex(c => c.UnsubscribeToken).IsUnique();
        });
        modelBuilder.Entity<Order>(order =>
        {
            order.ComplexProperty(o => o.DeliveryAddress);
            order.Ignore(o => o.TotalInCents);
        });
        modelBuilder.Entity<NewsletterSubscriber>(subscriber =>
        {
            subscriber.HasIndex(s => s.Email).IsUnique();
            subscriber.HasIndex(s => s.ConfirmationToken).IsUnique();
            subscriber.HasIndex(s => s.UnsubscribeToken).IsUnique();
        });
        modelBuilder.Entity<ConsentEntry>().HasIndex(e => new { e.SubjectKind, e.SubjectKey, e.PurposeKey, e.ActedAt });
    }
}
