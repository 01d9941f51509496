using System.Net;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>What only PostgreSQL has: arrays, enumerations of its own, times with and without zone, schemas, versions that the system writes.</summary>
public sealed class PostgreSqlTests
{
    [Theory]
    [OnPostgreSql]
    public async Task OwnTypes_AreEmptied_WhereTheRowStays(ITestServer server)
    {
        using var setting = Open(server);
        var (bruno, chloe) = setting.With(static context => (context.Add("bruno"), context.Add("chloe")));
        var before = setting.Contents();
        Assert.Contains(before, static row => row.Contains("[bruno nick, bruno other]", StringComparison.Ordinal));
        await setting.Eraser().EraseAsync(Singer.PersonalDataDescriptor, bruno.GetSubjectId(), Setting.Request);
        var after = setting.Contents();
        Assert.DoesNotContain(after, static row => row.Contains("bruno", StringComparison.Ordinal));
        Assert.Equal(before.Single(static row => row.Contains("chloe", StringComparison.Ordinal)), after.Single(static row => row.Contains("chloe", StringComparison.Ordinal)));
        var left = setting.With(context => context.Singers.Single(singer => singer.Id == bruno.Id));
        Assert.Empty(left.Nicknames);
        Assert.Empty(left.Streets);
        Assert.Null(left.Marks);
        Assert.Equal((new DateTime(1980, 1, 1), new DateTime(1980, 1, 1), ' ', Voice.Unknown, IPAddress.Parse("192.0.2.0")), (left.Birth.Date, left.Debut.Date, left.Initial, left.Voice, left.Address));
        Assert.NotEqual(bruno.Seen, left.Seen);
        Assert.NotEqual(bruno.Left, left.Left);
    }

    [Theory]
    [OnPostgreSql]
    public async Task OwnTypes_AreExported(ITestServer server)
    {
        using var setting = Open(server);
        var bruno = setting.With(static context => context.Add("bruno"));
        using var destination = new MemoryStream();
        await new PersonalDataExporter<ChoirContext>(setting).ExportAsync(Singer.PersonalDataDescriptor, bruno.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, Setting.Now), destination);
        var text = System.Text.Encoding.UTF8.GetString(destination.ToArray());
        Assert.All(new[] { "bruno nick", "bruno other", "bruno street", "192.0.2.17", "1980-05-17" }, value => Assert.Contains(value, text, StringComparison.Ordinal));
    }

    [Theory]
    [OnPostgreSql]
    public async Task VersionsThatTheSystemWrites_MakeAStaleSaveFail(ITestServer server)
    {
        using var setting = Open(server);
        var id = setting.With(static context => context.Add("bruno")).GetSubjectId();
        await using var stale = setting.CreateDbContext();
        var tracked = await stale.Singers.SingleAsync();
        await setting.Eraser().EraseAsync(Singer.PersonalDataDescriptor, id, Setting.Request);
        tracked.Name = "bruno again";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync());
    }

    /// <summary>After an error the transaction is aborted, and takes no further statement: all of it is done again.</summary>
    [Theory]
    [OnPostgreSql]
    public async Task TransactionThatTheServerAborts_IsDoneAgain(ITestServer server)
    {
        using var setting = Open(server, static builder => builder.UseNpgsql(static npgsql => npgsql.EnableRetryOnFailure(3, TimeSpan.FromMilliseconds(1), null)));
        var id = setting.With(static context => context.Add("bruno")).GetSubjectId();
        setting.With(static context => context.Database.ExecuteSqlRaw("""
            CREATE SEQUENCE tries;
            CREATE FUNCTION fails_once() RETURNS trigger AS $$ BEGIN IF nextval('tries') = 1 THEN RAISE EXCEPTION 'once' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER fails BEFORE UPDATE ON people."the ""best"" singers" FOR EACH ROW EXECUTE FUNCTION fails_once()
            """));
        var receipt = await setting.Eraser().EraseAsync(Singer.PersonalDataDescriptor, id, Setting.Request);
        Assert.Equal(1, receipt.Members.Single(static member => member.Path == "Name").Rows);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnPostgreSql]
    public async Task WhatATriggerWritesBack_IsFound_AndNothingIsErased(ITestServer server)
    {
        using var setting = Open(server);
        var id = setting.With(static context => context.Add("bruno")).GetSubjectId();
        setting.With(static context => context.Database.ExecuteSqlRaw("""
            CREATE FUNCTION keeps() RETURNS trigger AS $$ BEGIN NEW."Marks" = OLD."Marks"; RETURN NEW; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER keeps BEFORE UPDATE ON people."the ""best"" singers" FOR EACH ROW EXECUTE FUNCTION keeps()
            """));
        var before = setting.Contents();
        await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser().EraseAsync(Singer.PersonalDataDescriptor, id, Setting.Request));
        Assert.Equal(before, setting.Contents());
    }

    private static Setting<ChoirContext> Open(ITestServer server, Action<DbContextOptionsBuilder>? also = null) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ChoirContext>();
        configure(builder);
        builder.UseNpgsql(static npgsql => npgsql.MapEnum<Voice>());
        also?.Invoke(builder);
        return new ChoirContext(builder.Options);
    });
}

/// <summary>Nothing is known of it without a value.</summary>
public enum Voice
{
    Unknown,
    Alto,
    Bass,
}

[DataSubject(OnErasure = RowErasure.EraseMembers), PersonalData<Letters>]
public partial class Singer
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public List<string> Nicknames { get; set; } = [];
    public string[] Streets { get; set; } = [];
    public List<int>? Marks { get; set; }
    public DateTime Seen { get; set; }
    public DateTime Left { get; set; }
    [PersonalData<Letters>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateTime Birth { get; set; }
    [PersonalData<Letters>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateTime Debut { get; set; }
    public char Initial { get; set; }
    public Voice Voice { get; set; }
    [PersonalData<Letters>(DataCategory.OnlineIdentifier, Erasure = ErasureMethod.Generalize)] public required IPAddress Address { get; set; }
    [NotPersonalData("a version")] public uint Version { get; set; }
    [NotPersonalData("a version")] public DateTime ChangedAt { get; set; }
}

[PersonalDataStore]
public partial class ChoirContext(DbContextOptions<ChoirContext> options) : DbContext(options)
{
    public DbSet<Singer> Singers => Set<Singer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Singer>(singer =>
    {
        singer.ToTable("the \"best\" singers", "people");
        singer.Property(s => s.Version).IsRowVersion();
        singer.Property(s => s.ChangedAt).HasColumnType("timestamp without time zone").IsConcurrencyToken();
        singer.Property(s => s.Left).HasColumnType("timestamp without time zone");
        singer.Property(s => s.Debut).HasColumnType("timestamp without time zone");
    });

    internal Singer Add(string canary)
    {
        var born = new DateTime(1980, 5, 17, 8, 30, 0, DateTimeKind.Utc);
        var local = DateTime.SpecifyKind(born, DateTimeKind.Unspecified);
        var singer = new Singer
        {
            Name = canary,
            Nicknames = [canary + " nick", canary + " other"],
            Streets = [canary + " street"],
            Marks = [1, 2],
            Seen = born,
            Left = local,
            Birth = born,
            Debut = local,
            Initial = canary[0],
            Voice = Voice.Bass,
            Address = IPAddress.Parse("192.0.2.17"),
            ChangedAt = local,
        };
        Add(singer);
        SaveChanges();
        return singer;
    }
}
