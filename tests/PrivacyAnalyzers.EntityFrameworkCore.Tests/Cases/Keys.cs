using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Keys;

/// <summary>A key of two parts, an alternate key, a foreign key without a property, a value both owners share.</summary>
[DataSubject(Key = ["Tenant", "Number"]), PersonalData<Letters>]
public partial class Seat
{
    [NotPersonalData("a company")] public required string Tenant { get; set; }
    public int Number { get; set; }
    public Guid PublicId { get; set; }
    public required string Name { get; set; }
    public List<Booking> Bookings { get; } = [];
    public List<Badge> Badges { get; } = [];
    public List<Scribble> Scribbles { get; } = [];
}

public partial class Booking
{
    public int Id { get; set; }
    public required string Tenant { get; set; }
    public int SeatNumber { get; set; }
    public required Seat Seat { get; set; }
    [PersonalData<Letters>] public string? Reason { get; set; }
}

public partial class Badge
{
    public int Id { get; set; }
    public Guid SeatPublicId { get; set; }
    public required Seat Seat { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

public partial class Scribble
{
    public int Id { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

[PersonalDataStore]
public partial class KeysContext(DbContextOptions<KeysContext> options) : DbContext(options)
{
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Badge> Badges => Set<Badge>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Seat>(seat =>
    {
        seat.HasKey(s => new { s.Tenant, s.Number });
        seat.HasMany(s => s.Bookings).WithOne(b => b.Seat).HasForeignKey(b => new { b.Tenant, b.SeatNumber });
        seat.HasMany(s => s.Badges).WithOne(b => b.Seat).HasForeignKey(b => b.SeatPublicId).HasPrincipalKey(s => s.PublicId);
        seat.HasMany(s => s.Scribbles).WithOne().IsRequired();
    });
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Seat.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new KeysContext(Options<KeysContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        // The number is the same for all: only both parts of the key tell people apart.
        var seat = new Seat { Tenant = "acme/" + number, Number = 7, PublicId = Guid.NewGuid(), Name = canary, Scribbles = { new Scribble { Text = canary + " scribble" } } };
        context.Add(new Booking { Tenant = seat.Tenant, Seat = seat, Reason = canary + " reason" });
        context.Add(new Badge { Seat = seat, Text = canary + " badge" });
        return seat.GetSubjectId();
    }
}
