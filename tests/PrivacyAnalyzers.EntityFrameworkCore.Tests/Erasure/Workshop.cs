using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>People whose rows stay, under pseudonyms of every kind: what is erased twice is found in them.</summary>
[DataSubject(OnErasure = RowErasure.EraseMembers), PersonalData<Delivery>]
public partial class Artisan
{
    public int Id { get; set; }
    public required string Name { get; set; }
    [PersonalData<Correspondence>(DataCategory.EmailAddress, Erasure = ErasureMethod.Pseudonymize)] public required string Email { get; set; }
    [PersonalData<Correspondence>(DataCategory.TelephoneNumber, Erasure = ErasureMethod.Replace, Replacement = "0000000000")] public required string Phone { get; set; }
    [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize)] public required byte[] Print { get; set; }
    [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize)] public required string Nick { get; set; }
    public Guid Reference { get; set; }
    [PersonalData<Delivery>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Birth { get; set; }
    public required Bench Bench { get; set; }
}

/// <summary>In a document.</summary>
[PersonalData<Delivery>]
public partial class Bench
{
    [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize)] public required string Label { get; set; }
    [NotPersonalData("a number")] public int Tools { get; set; }
}

/// <summary>Stays too, and is added to.</summary>
public partial class Piece
{
    public int Id { get; set; }
    [OwnedBy<Artisan>(OnErasure = RowErasure.EraseMembers)] public Artisan? Artisan { get; set; }
    [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize)] public string? Signature { get; set; }
}

/// <summary>Names them by a number that is the same for whoever was erased.</summary>
public partial class Call
{
    public int Id { get; set; }
    [OwnedBy<Artisan>(References = nameof(Artisan.Phone), OnErasure = RowErasure.EraseMembers), PersonalData<Correspondence>(DataCategory.TelephoneNumber, Erasure = ErasureMethod.Replace, Replacement = "0000000000")] public required string Number { get; set; }
    [PersonalData<Delivery>(DataCategory.FreeText)] public string? Note { get; set; }
}

[PersonalDataStore]
public partial class WorkshopContext(DbContextOptions<WorkshopContext> options) : DbContext(options)
{
    public DbSet<Artisan> Artisans => Set<Artisan>();
    public DbSet<Piece> Pieces => Set<Piece>();
    public DbSet<Call> Calls => Set<Call>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Artisan>(artisan =>
        {
            artisan.OwnsOne(a => a.Bench, bench => bench.ToJson());
            artisan.Property(a => a.Nick).HasMaxLength(16);
            artisan.HasIndex(a => a.Email).IsUnique();
        });
    }

    internal Artisan Add(string canary, int number)
    {
        // Real values that look as pseudonyms do: 32 bytes, sixteen letters, an identifier of version 8.
        var artisan = new Artisan
        {
            Name = canary,
            Email = canary + "@example.org",
            Phone = "06123456" + number.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
            Print = [.. Enumerable.Repeat((byte)number, 32)],
            Nick = canary.PadRight(16, 'n'),
            Reference = new Guid($"00000000-0000-8000-8000-0000000000{number:00}"),
            Birth = new DateOnly(1980, 5, 17),
            Bench = new Bench { Label = canary + " label", Tools = number },
        };
        Add(artisan);
        Add(new Piece { Artisan = artisan, Signature = canary });
        Add(new Piece { Artisan = artisan });
        Add(new Call { Number = artisan.Phone, Note = canary + " note" });
        SaveChanges();
        return artisan;
    }
}

internal static class Workshop
{
    internal static Setting<WorkshopContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<WorkshopContext>();
        configure(builder);
        return new WorkshopContext(builder.Options);
    });
}
