using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Whose results are to stay, and to say no longer whose they are, nor that they are one person's.</summary>
[DataSubject, PersonalData<Delivery>]
public partial class Runner
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
    [PersonalData<Delivery>(DataCategory.EmailAddress)] public required string Email { get; set; }
    [PersonalData<Delivery>(Erasure = ErasureMethod.Generalize)] public DateOnly BirthDate { get; set; }
    [NotPersonalData("the language of the page")] public required string Culture { get; set; }
    [NotPersonalData("a place in a list")] public int? Rank { get; set; }
    public int TrackId { get; set; }
    public Track? Track { get; set; }
}

/// <summary>Runners stand in it: a row of somebody who does not exist has to as well.</summary>
public class Track
{
    public int Id { get; set; }
    public required string Town { get; set; }
}

/// <summary>Required to have a runner.</summary>
public partial class Lap
{
    public int Id { get; set; }
    [OwnedBy<Runner>(OnErasure = RowErasure.Decorrelate)] public required Runner Runner { get; set; }
    [PersonalData<Delivery>(DataCategory.Name)] public required string Shouted { get; set; }
    [NotPersonalData("a time")] public int Seconds { get; set; }
}

/// <summary>May be without one.</summary>
public partial class Jump
{
    public int Id { get; set; }
    [OwnedBy<Runner>(OnErasure = RowErasure.Decorrelate)] public Runner? Runner { get; set; }
    [PersonalData<Delivery>(DataCategory.FreeText)] public string? Remark { get; set; }
    [NotPersonalData("a length")] public int Centimetres { get; set; }
}

/// <summary>Names them by value, and has to.</summary>
public partial class Photo
{
    public int Id { get; set; }
    [OwnedBy<Runner>(References = nameof(Runner.Email), OnErasure = RowErasure.Decorrelate)] public required string Of { get; set; }
    [NotPersonalData("a width")] public int Width { get; set; }
}

/// <summary>People whose keys the database counts.</summary>
[DataSubject, PersonalData<Delivery>]
public partial class Swimmer
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

public partial class Length
{
    public int Id { get; set; }
    [OwnedBy<Swimmer>(OnErasure = RowErasure.Decorrelate)] public required Swimmer Swimmer { get; set; }
    [NotPersonalData("a time")] public int Seconds { get; set; }
}

[PersonalDataStore]
public partial class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Runner> Runners => Set<Runner>();
    public DbSet<Lap> Laps => Set<Lap>();
    public DbSet<Jump> Jumps => Set<Jump>();
    public DbSet<Photo> Photos => Set<Photo>();
    public DbSet<Swimmer> Swimmers => Set<Swimmer>();
    public DbSet<Length> Lengths => Set<Length>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Runner>(runner =>
        {
            runner.HasIndex(r => r.Email).IsUnique();
            runner.HasOne(r => r.Track).WithMany().HasForeignKey(r => r.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Photo>().Property(photo => photo.Of).HasMaxLength(40);
    }

    internal Runner Add(string canary, int rows)
    {
        var runner = new Runner
        {
            Id = Guid.NewGuid(), Name = canary, Email = canary + "@example.org", BirthDate = new DateOnly(1980, 5, 17), Culture = canary + " culture", Rank = 7, Track = Set<Track>().Local.FirstOrDefault() ?? new Track { Town = "Lyon" },
        };
        Add(runner);
        for (var i = 0; i < rows; i++)
        {
            Add(new Lap { Runner = runner, Shouted = canary, Seconds = 100 + i });
            Add(new Jump { Runner = runner, Remark = canary, Centimetres = 200 + i });
            Add(new Photo { Of = canary + "@example.org", Width = 300 + i });
        }

        SaveChanges();
        return runner;
    }
}

internal static class League
{
    internal static Setting<LeagueContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<LeagueContext>();
        configure(builder);
        return new LeagueContext(builder.Options);
    });
}
