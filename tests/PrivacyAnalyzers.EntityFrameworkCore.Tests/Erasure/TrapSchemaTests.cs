using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Schemas that took too much, or too little, before.</summary>
public sealed class TrapSchemaTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task CascadeOfTheDatabase_TakesNothingThatIsNotThePersons(ITestServer server)
    {
        using var setting = Open(server);
        var tenant = setting.With(static context =>
        {
            var added = new Tenant { Name = "bruno", Email = "bruno@example.org" };
            context.Add(new Contract { Signer = added, Terms = "the landlord's terms" });
            return context.Add(added).Entity;
        });
        var receipt = await setting.Eraser().EraseAsync(Tenant.PersonalDataDescriptor, tenant.GetSubjectId(), Setting.Request);
        Assert.Equal("the landlord's terms", setting.With(static context => context.Contracts.Single()).Terms);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
        Assert.Equal([ErasureOutcome.Pseudonymized], receipt.Members.Select(static member => member.Outcome).Distinct());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task UniqueColumns_TakeThePseudonymsOfMany(ITestServer server)
    {
        using var setting = Open(server);
        var tenants = setting.With(static context =>
        {
            var added = new[] { "alice", "bruno", "chloe" }.Select(static name => new Tenant { Name = "the same", Email = name + "@example.org" }).ToList();
            context.AddRange(added.Select(static signer => new Contract { Signer = signer, Terms = "terms" }));
            return added;
        });
        foreach (var tenant in tenants)
        {
            await setting.Eraser().EraseAsync(Tenant.PersonalDataDescriptor, tenant.GetSubjectId(), Setting.Request);
        }

        Assert.Equal(3, setting.With(static context => context.Tenants.Select(static tenant => tenant.Email).ToList()).Distinct().Count(static email => email.Length == 24));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task FortyThousandRows_NeedNoMoreParametersThanOne(ITestServer server)
    {
        var mapping = new Tests.Cases.OneToMany.Case();
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var person = setting.With(context => mapping.Add(context, "bruno", 1));
        setting.With(static context => context.Database.ExecuteSqlRaw("""
            INSERT INTO "Orders" ("CustomerId", "Message")
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) SELECT c."Id", 'bruno ' || i FROM n, "Customers" c
            """));
        var receipt = await setting.Eraser().EraseAsync(mapping.Subject, person, Setting.Request);
        Assert.Equal(40003, receipt.Members.Single(static member => member.Path == "Message").Rows);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task UndecidedRelation_IsInTheReceipt_WhereTheApplicationChoseSo(ITestServer server)
    {
        using var setting = new Setting<Stores.UndecidedContext>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<Stores.UndecidedContext>();
            configure(builder);
            return new Stores.UndecidedContext(builder.Options);
        });
        var guest = setting.With(static context =>
        {
            var added = new Plan.Guest { Name = "bruno" };
            context.Add(new Plan.Complaint { Guest = added, Text = "too loud" });
            return added;
        });
        var options = Setting.Keys;
        await Assert.ThrowsAsync<PersonalDataPlanException>(() => setting.Eraser(options: options).EraseAsync(Plan.Guest.PersonalDataDescriptor, guest.GetSubjectId(), Setting.Request));
        options.Unreached = UnreachedPolicy.ReportInReceipt;
        var receipt = await setting.Eraser(options: options).EraseAsync(Plan.Guest.PersonalDataDescriptor, guest.GetSubjectId(), Setting.Request);
        var unreached = receipt.Members.Single(static member => member.Outcome == ErasureOutcome.NotReached);
        Assert.Equal(("Complaints", "GuestId"), (unreached.Entity, unreached.Path));
        Assert.StartsWith("PRIV4003", unreached.Reason, StringComparison.Ordinal);
        Assert.False(receipt.IsComplete);
        var left = setting.With(static context => context.Complaints.Single());
        Assert.Equal((null, "too loud"), (left.GuestId, left.Text));
    }

    private static Setting<LeaseContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<LeaseContext>();
        configure(builder);
        return new LeaseContext(builder.Options);
    });
}

[DataSubject, PersonalData<Letters>]
public partial class Tenant
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
}

/// <summary>Not the tenant's, and the database would delete it with the tenant.</summary>
public class Contract
{
    public int Id { get; set; }
    [NotOwned("the landlord's")] public required Tenant Signer { get; set; }
    public required string Terms { get; set; }
}

[PersonalDataStore]
public partial class LeaseContext(DbContextOptions<LeaseContext> options) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<Contract> Contracts => Set<Contract>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Tenant>(tenant =>
    {
        tenant.HasIndex(t => t.Email).IsUnique();
        tenant.Property(t => t.Email).HasMaxLength(24);
    });
}
