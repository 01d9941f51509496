using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Plan;

[DataSubject, PersonalData<Letters>]
public partial class Guest
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

/// <summary>Refers to a guest, and nothing says what that means.</summary>
public partial class Complaint
{
    public int Id { get; set; }
    public int? GuestId { get; set; }
    public Guest? Guest { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

/// <summary>About somebody, and nothing says who.</summary>
public partial class Rumour
{
    public int Id { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

/// <summary>Marked, and not partial: nothing is generated.</summary>
public class Whisper
{
    public int Id { get; set; }
    public int GuestId { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

/// <summary>Two people have to be there.</summary>
public partial class Dinner
{
    public int Id { get; set; }
    public int HostId { get; set; }
    public int VisitorId { get; set; }
    public required Guest Host { get; set; }
    public required Guest Visitor { get; set; }
}

/// <summary>Values that their columns do not let go of, and a purpose that keeps the row.</summary>
[DataSubject, PersonalData<Delivery>]
public partial class Account
{
    public int Id { get; set; }
    [PersonalData<Delivery>(DataCategory.Name, Erasure = ErasureMethod.Replace, Replacement = "gone")] public required string Nick { get; set; }
    [PersonalData<Delivery>(DataCategory.OfficialIdentifier)] public int Number { get; set; }
    [PersonalData<Delivery>(DataCategory.Name, Erasure = ErasureMethod.Replace, Replacement = "somebody who has left")] public required string Title { get; set; }
    [PersonalData<Delivery>(DataCategory.Name, Erasure = ErasureMethod.Pseudonymize)] public required string Initials { get; set; }
    [PersonalData<Delivery>(DataCategory.Other)] public string? Forgotten { get; set; }
}

/// <summary>Is to go on under another name.</summary>
public partial class Score
{
    public int Id { get; set; }
    public int GuestId { get; set; }
    [OwnedBy<Guest>(OnErasure = RowErasure.Decorrelate)] public required Guest Guest { get; set; }
    [PersonalData<Delivery>(DataCategory.Behaviour)] public string? Mood { get; set; }
}

/// <summary>Stays, and names a guest by their name.</summary>
public partial class Bet
{
    public int Id { get; set; }
    [OwnedBy<Guest>(References = nameof(Guest.Name), OnErasure = RowErasure.EraseMembers)] public string? By { get; set; }
    [PersonalData<Letters>] public string? Words { get; set; }
}

/// <summary>The same, and the mark says what becomes of the name.</summary>
public partial class Wager
{
    public int Id { get; set; }
    [OwnedBy<Guest>(References = nameof(Guest.Name), OnErasure = RowErasure.EraseMembers), PersonalData<Letters>(DataCategory.Name, Erasure = ErasureMethod.Replace, Replacement = "gone")] public required string By { get; set; }
}

[PersonalDataStore]
public partial class TroubledContext(DbContextOptions<TroubledContext> options, Action<ModelBuilder> configure) : DbContext(options)
{
    // Listed, so that they have descriptors; each test maps the ones it is about.
    public DbSet<Guest> Guests => Set<Guest>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<Rumour> Rumours => Set<Rumour>();
    public DbSet<Dinner> Dinners => Set<Dinner>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Score> Scores => Set<Score>();
    public DbSet<Bet> Bets => Set<Bet>();
    public DbSet<Wager> Wagers => Set<Wager>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in new[] { typeof(Complaint), typeof(Rumour), typeof(Dinner), typeof(Account), typeof(Score), typeof(Bet), typeof(Wager) })
        {
            modelBuilder.Ignore(type);
        }

        configure(modelBuilder);
    }
}
