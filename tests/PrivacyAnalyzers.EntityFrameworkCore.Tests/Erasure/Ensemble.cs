using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows that stay, of which two people are owners.</summary>
[DataSubject, PersonalData<Letters>]
public partial class Pianist
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

/// <summary>To stay on its own.</summary>
public partial class Duet
{
    public int Id { get; set; }
    public int? LeftId { get; set; }
    public int? RightId { get; set; }
    [OwnedBy<Pianist>(OnErasure = RowErasure.Decorrelate)] public Pianist? Left { get; set; }
    [OwnedBy<Pianist>(OnErasure = RowErasure.Decorrelate)] public Pianist? Right { get; set; }
    [PersonalData<Letters>] public string? Remark { get; set; }
}

/// <summary>To stay, emptied.</summary>
public partial class Lesson
{
    public int Id { get; set; }
    public int? TeacherId { get; set; }
    public int? PupilId { get; set; }
    [OwnedBy<Pianist>(OnErasure = RowErasure.EraseMembers)] public Pianist? Teacher { get; set; }
    [OwnedBy<Pianist>(OnErasure = RowErasure.EraseMembers)] public Pianist? Pupil { get; set; }
    [PersonalData<Letters>] public string? Remark { get; set; }
}

[PersonalDataStore]
public partial class EnsembleContext(DbContextOptions<EnsembleContext> options) : DbContext(options)
{
    public DbSet<Pianist> Pianists => Set<Pianist>();
    public DbSet<Duet> Duets => Set<Duet>();
    public DbSet<Lesson> Lessons => Set<Lesson>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Duet>().HasOne(duet => duet.Left).WithMany().HasForeignKey(duet => duet.LeftId);
        modelBuilder.Entity<Duet>().HasOne(duet => duet.Right).WithMany().HasForeignKey(duet => duet.RightId);
        modelBuilder.Entity<Lesson>().HasOne(lesson => lesson.Teacher).WithMany().HasForeignKey(lesson => lesson.TeacherId);
        modelBuilder.Entity<Lesson>().HasOne(lesson => lesson.Pupil).WithMany().HasForeignKey(lesson => lesson.PupilId);
    }
}

internal static class Ensemble
{
    internal static Setting<EnsembleContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<EnsembleContext>();
        configure(builder);
        return new EnsembleContext(builder.Options);
    });
}
