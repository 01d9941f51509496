using Careless.Domain;
using Microsoft.EntityFrameworkCore;

namespace Careless.Storage;

public class ShopContext(string file) : DbContext
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<SupportTicket> Tickets => Set<SupportTicket>();
    public DbSet<NewsletterSubscriber> Subscribers => Set<NewsletterSubscriber>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<StallVisit> StallVisits => Set<StallVisit>();
    public DbSet<Voucher> Vouchers => Set<Voucher>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={file};Pooling=False").EnableSensitiveDataLogging();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>(customer =>
        {
            customer.OwnsOne(c => c.Address);
            customer.Property(c => c.AcceptsNewsletter).HasDefaultValue(true);
        });
        modelBuilder.Entity<Order>().OwnsOne(o => o.DeliveryAddress);
        modelBuilder.Entity<SupportTicket>().ToTable("Tickets", tickets => tickets.IsTemporal());
        modelBuilder.Entity<NewsletterSubscriber>().HasKey(s => s.Email);
    }
}
