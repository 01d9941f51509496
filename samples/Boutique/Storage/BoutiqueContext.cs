using Boutique.Domain;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers;

namespace Boutique.Storage;

[PersonalDataStore]
public sealed partial class BoutiqueContext(DbContextOptions<BoutiqueContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<SupportTicket> Tickets => Set<SupportTicket>();
    public DbSet<NewsletterSubscriber> Subscribers => Set<NewsletterSubscriber>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for an instant and cannot compare one: ticks can be ordered.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Receipts, consents, the opposition list and the outbox of recipients.
        modelBuilder.UsePrivacyTables();
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

        // Last, when all rows are known: what only the law keeps is out of everybody's sight.
        modelBuilder.UsePrivacyArchive(this);
    }
}
