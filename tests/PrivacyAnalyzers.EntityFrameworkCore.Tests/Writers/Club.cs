using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>People of whom a contract may keep something.</summary>
[DataSubject, PersonalData<Letters>]
public partial class Member
{
    public Guid Id { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    [PersonalData<Delivery>] public string? Street { get; set; }
    public Taste? Taste { get; set; }
    [NotPersonalData("a number")] public int Points { get; set; }
}

/// <summary>A part of the person's row.</summary>
public class Taste
{
    public required string Colour { get; set; }
}

public partial class Visit
{
    public int Id { get; set; }
    public Guid MemberId { get; set; }
    public Member? Member { get; set; }
    [PersonalData<Letters>] public string? Note { get; set; }
}

public partial class Parcel
{
    public int Id { get; set; }
    public Guid MemberId { get; set; }
    public Member? Member { get; set; }
    [PersonalData<Delivery>] public string? Label { get; set; }
}

/// <summary>Two steps away from the person.</summary>
public partial class Remark
{
    public int Id { get; set; }
    public int ParcelId { get; set; }
    public Parcel? Parcel { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

/// <summary>Says nothing of anybody.</summary>
public class Stamp
{
    public int Id { get; set; }
    public int VisitId { get; set; }
    public Visit? Visit { get; set; }
    public int Cents { get; set; }
}

/// <summary>Knows the address only.</summary>
public partial class Lead
{
    public int Id { get; set; }
    [OwnedBy<Member>(References = nameof(Member.Email))] public required string Email { get; set; }
    [PersonalData<Letters>] public string? Wish { get; set; }
}

[PersonalDataStore]
public partial class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Parcel> Parcels => Set<Parcel>();
    public DbSet<Remark> Remarks => Set<Remark>();
    public DbSet<Stamp> Stamps => Set<Stamp>();
    public DbSet<Lead> Leads => Set<Lead>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Member>().ComplexProperty(static member => member.Taste);
    }

    internal static Setting<ClubContext> Open(ITestServer server, Action<DbContextOptionsBuilder>? also = null, PersonalDataOptions? options = null) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ClubContext>().AddInterceptors(new WriterGuard(options ?? Setting.Keys));
        configure(builder);
        also?.Invoke(builder);
        return new ClubContext(builder.Options);
    });

    /// <summary>Adds a person with a row of each kind.</summary>
    internal Member Add(string canary)
    {
        var member = new Member { Id = Guid.NewGuid(), Name = canary, Email = canary + "@example.org", Street = canary + " street", Taste = new Taste { Colour = canary + " blue" } };
        Add(new Visit { Member = member, Note = canary + " note" });
        Add(new Parcel { Member = member, Label = canary + " label" });
        Add(new Lead { Email = member.Email, Wish = canary + " wish" });
        SaveChanges();
        return member;
    }
}
