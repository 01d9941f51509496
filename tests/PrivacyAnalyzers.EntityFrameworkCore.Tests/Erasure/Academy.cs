using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows that stay, emptied, of which several people are owners in several ways, and whose purpose ends with the relation.</summary>
[DataSubject, PersonalData<Delivery>]
public partial class Dancer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
}

/// <summary>By two keys.</summary>
public partial class Partnership
{
    public int Id { get; set; }
    public int? LeadId { get; set; }
    public int? FollowId { get; set; }
    [OwnedBy<Dancer>(OnErasure = RowErasure.EraseMembers)] public Dancer? Lead { get; set; }
    [OwnedBy<Dancer>(OnErasure = RowErasure.EraseMembers)] public Dancer? Follow { get; set; }
    [PersonalData<Delivery>] public string? Remark { get; set; }
}

/// <summary>By a key and a value.</summary>
public partial class Booking
{
    public int Id { get; set; }
    public int? DancerId { get; set; }
    [OwnedBy<Dancer>(OnErasure = RowErasure.EraseMembers)] public Dancer? Dancer { get; set; }
    [OwnedBy<Dancer>(References = nameof(Dancer.Email), OnErasure = RowErasure.EraseMembers), PersonalData<Delivery>] public string? PaidBy { get; set; }
    [PersonalData<Delivery>] public string? Remark { get; set; }
}

/// <summary>By a value that is not marked itself.</summary>
public partial class Deposit
{
    public int Id { get; set; }
    [OwnedBy<Dancer>(References = nameof(Dancer.Email), OnErasure = RowErasure.EraseMembers)] public string? Payer { get; set; }
    [PersonalData<Delivery>] public string? Remark { get; set; }
}

/// <summary>By a booking, which is set aside before it changes, and a key.</summary>
public partial class Ticket
{
    public int Id { get; set; }
    public int? BookingId { get; set; }
    public int? HolderId { get; set; }
    [OwnedBy<Dancer>(OnErasure = RowErasure.EraseMembers)] public Booking? Booking { get; set; }
    [OwnedBy<Dancer>(OnErasure = RowErasure.EraseMembers)] public Dancer? Holder { get; set; }
    [PersonalData<Delivery>] public string? Remark { get; set; }
}

[PersonalDataStore]
public partial class AcademyContext(DbContextOptions<AcademyContext> options) : DbContext(options)
{
    public DbSet<Dancer> Dancers => Set<Dancer>();
    public DbSet<Partnership> Partnerships => Set<Partnership>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Deposit> Deposits => Set<Deposit>();
    public DbSet<Ticket> Tickets => Set<Ticket>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Partnership>().HasOne(pair => pair.Lead).WithMany().HasForeignKey(pair => pair.LeadId);
        modelBuilder.Entity<Partnership>().HasOne(pair => pair.Follow).WithMany().HasForeignKey(pair => pair.FollowId);
        modelBuilder.Entity<Ticket>().HasOne(ticket => ticket.Booking).WithMany().HasForeignKey(ticket => ticket.BookingId);
        modelBuilder.Entity<Ticket>().HasOne(ticket => ticket.Holder).WithMany().HasForeignKey(ticket => ticket.HolderId);
    }
}

internal static class Academy
{
    internal static Setting<AcademyContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<AcademyContext>();
        configure(builder);
        return new AcademyContext(builder.Options);
    });
}
