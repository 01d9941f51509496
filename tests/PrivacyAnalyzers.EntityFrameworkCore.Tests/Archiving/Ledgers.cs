using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Archiving;

/// <summary>The same buyers, with an archive.</summary>
[PersonalDataStore]
public partial class ArchivedBillingContext(DbContextOptions<ArchivedBillingContext> options) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Buyer>();
        modelBuilder.Entity<Wish>();
        modelBuilder.Entity<Invoice>().Property<int>("Revision").IsConcurrencyToken();
        modelBuilder.UsePrivacyTables();
        modelBuilder.UsePrivacyArchive(this);
    }

    internal Buyer Add(string canary, params int[] years)
    {
        var buyer = new Buyer { Name = canary, Email = canary + "@example.org", Taste = canary + " taste" };
        foreach (var year in years)
        {
            buyer.Invoices.Add(new Invoice { Buyer = buyer, IssuedAt = new DateTimeOffset(year, 3, 1, 0, 0, 0, TimeSpan.Zero), AddressedTo = canary + " " + year, Compliment = canary + " compliment" });
        }

        Add(buyer);
        SaveChanges();
        return buyer;
    }
}

/// <summary>A filter of its own, without a name.</summary>
[PersonalDataStore]
public partial class NamelessFilterContext(DbContextOptions<NamelessFilterContext> options) : DbContext(options)
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Invoice>().HasQueryFilter(static invoice => invoice.AddressedTo != "");
        modelBuilder.UsePrivacyArchive(this);
    }
}

internal sealed class Access(bool isAllowed) : IArchiveAccess
{
    internal List<(string Purpose, Type Entity)> Asked { get; } = [];

    public ValueTask<bool> MayReadAsync(string purpose, Type entity, CancellationToken cancellationToken = default)
    {
        Asked.Add((purpose, entity));
        return ValueTask.FromResult(isAllowed);
    }
}

internal static class Ledgers
{
    internal static Setting<ArchivedBillingContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<ArchivedBillingContext>();
        configure(builder);
        return new ArchivedBillingContext(builder.Options);
    });

    internal static PersonalDataPurger<ArchivedBillingContext> Purger(this Setting<ArchivedBillingContext> setting, DateTimeOffset now) => new(setting, Setting.Keys, new Policy(), new StoppedClock(now));

    internal static List<string> InUse(this Setting<ArchivedBillingContext> setting) => [.. setting.With(static context => context.Invoices.Select(invoice => invoice.AddressedTo).ToList()).Order()];

    internal static List<string> Stored(this Setting<ArchivedBillingContext> setting) => [.. setting.With(static context => context.Invoices.IgnoreQueryFilters().Select(invoice => invoice.AddressedTo).ToList()).Order()];
}
