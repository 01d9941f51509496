using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Ledger;

/// <summary>A column that said yes or no repeats what the ledger says.</summary>
public sealed class ConsentColumnTests
{
    private static readonly ConsentColumn<LetterContext, Reader, ClubNews> Column = new(static reader => reader.TakesNews);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EachAct_IsInTheColumnToo_AndOfNobodyElse(ITestServer server)
    {
        using var setting = Open(server);
        var (ines, marc) = (Add(setting, "ines"), Add(setting, "marc"));
        var ledger = Ledger(setting);
        await ledger.GrantAsync<ClubNews>(ines, Act(-5));
        Assert.Equal(["ines"], Takers(setting));

        // What happened before it, and comes late, changes neither.
        await ledger.WithdrawAsync<ClubNews>(ines, Act(-9));
        Assert.Equal(["ines"], Takers(setting));
        await ledger.GrantAsync<Membership>(marc, Act(-5));
        await ledger.GrantAsync<ClubNews>(new SubjectId("somebody else", marc.Key), Act(-5));
        Assert.Equal(["ines"], Takers(setting));
        await ledger.WithdrawAsync<ClubNews>(ines, Act(-1));
        Assert.Empty(Takers(setting));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnExistingColumn_IsImportedWithItsEvidence_AndThenTheLedgerDecides(ITestServer server)
    {
        using var setting = Open(server);
        var (ines, marc, paul) = (Add(setting, "ines", isTaker: true), Add(setting, "marc", isTaker: true), Add(setting, "paul", isTaker: true));
        var ledger = Ledger(setting);

        // Paul withdrew by the new way before the import ran.
        await new ConsentLedger<LetterContext>(setting, Setting.Keys, new StoppedClock(Setting.Now)).WithdrawAsync<ClubNews>(paul, Act(-1));
        var migration = new ConsentColumnMigration<LetterContext, Reader, ClubNews>(setting, ledger, Column);
        ConsentAct? Evidence(Reader reader) => reader.Name == "marc" ? null : new ConsentAct(ConsentActKind.Imported, Setting.Now.AddDays(-100), "2025", "fr", "forms of 2025, archive 12");
        Assert.Equal(new ConsentImportReport(1, 1), await migration.ImportAsync(Evidence));
        Assert.Equal(new ConsentImportReport(0, 1), await migration.ImportAsync(Evidence));
        Assert.True(await ledger.HasConsentAsync<ClubNews>(ines));
        await Assert.ThrowsAsync<ArgumentException>(() => migration.ImportAsync(static _ => new ConsentAct(ConsentActKind.Form, Setting.Now, "1", "fr")));
        Assert.Equal(2, await migration.ReconcileAsync(isDryRun: true));
        Assert.Equal(["ines", "marc", "paul"], Takers(setting));
        Assert.Equal(2, await migration.ReconcileAsync());
        Assert.Equal(["ines"], Takers(setting));
        Assert.Equal(0, await migration.ReconcileAsync());
        Assert.False(await ledger.HasConsentAsync<ClubNews>(marc));
    }

    // Keys of a text and a number; pages that end with the last person, and in the middle of those of one country.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Everybody_IsReadSomeAtATime_AndNobodyTwice(ITestServer server)
    {
        foreach (var size in new[] { 1, 2, 3, 6, 7 })
        {
            using var setting = Open(server);
            List<SubjectId> people = [.. new[] { ("BE", 9), ("BE", 10), ("FR", -1), ("FR", 3), ("FR", 20), ("be", 1) }.Select(key => setting.With(context =>
            {
                var reader = new Reader { Country = key.Item1, Number = key.Item2, Name = key.Item1 + key.Item2, TakesNews = true };
                context.Add(reader);
                return reader.GetSubjectId();
            }))];
            var ledger = Ledger(setting);
            var migration = new ConsentColumnMigration<LetterContext, Reader, ClubNews>(setting, ledger, Column, size);
            var asked = new List<string>();
            ConsentAct? Evidence(Reader reader)
            {
                asked.Add(reader.Name);
                return reader.Number == 3 ? null : new ConsentAct(ConsentActKind.Imported, Setting.Now.AddDays(-100), "2025", "fr", "forms of 2025");
            }

            Assert.Equal(new ConsentImportReport(5, 1), await migration.ImportAsync(Evidence));
            Assert.Equal(6, asked.Distinct().Count());
            Assert.Equal(6, asked.Count);
            Assert.Equal(1, await migration.ReconcileAsync());
            Assert.Equal(5, Takers(setting).Count);
            Assert.DoesNotContain("FR3", Takers(setting));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnErasure_WithdrawsAndObjects_WhereAContractKeepsTheRow(ITestServer server)
    {
        using var setting = Open(server);
        var (ines, marc) = (Add(setting, "ines"), Add(setting, "marc"));
        var ledger = Ledger(setting);
        await ledger.GrantAsync<ClubNews>(ines, Act(-5));
        await ledger.GrantAsync<ClubNews>(marc, Act(-5));

        // Given after the request arrived, and before it is answered.
        await ledger.GrantAsync<Studies>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now.AddHours(-1), "1", "fr"));
        var eraser = new PersonalDataEraser<LetterContext>(setting, Setting.Keys, new Policy(), new StoppedClock(Setting.Now), columns: [Column]);
        await eraser.EraseAsync(Reader.PersonalDataDescriptor, ines, Setting.Request);
        Assert.Contains(setting.Contents(), static row => row.Contains("Name=ines", StringComparison.Ordinal));
        Assert.Equal(["marc"], Takers(setting));
        Assert.False(await ledger.HasConsentAsync<ClubNews>(ines));
        Assert.False(await ledger.HasConsentAsync<Studies>(ines));
        Assert.True(await ledger.HasObjectedAsync<ClubNews>(ines));
        Assert.False(await ledger.HasObjectedAsync<Membership>(ines));
        Assert.True(await ledger.HasConsentAsync<ClubNews>(marc));

        await eraser.EraseForAsync<ClubNews>(Reader.PersonalDataDescriptor, marc, Setting.Request);
        Assert.Empty(Takers(setting));
        Assert.False(await ledger.HasConsentAsync<ClubNews>(marc));
        Assert.Equal("erasure request", (await ledger.GetHistoryAsync(marc))[^1].Act.Source);

        // Nobody's key, name or address in the ledger.
        Assert.DoesNotContain(setting.Contents().Where(static row => row.StartsWith("PrivacyConsent", StringComparison.Ordinal)), row => row.Contains(ines.Key, StringComparison.OrdinalIgnoreCase));
    }

    private static ConsentLedger<LetterContext> Ledger(Setting<LetterContext> setting) => new(setting, Setting.Keys, new StoppedClock(Setting.Now), [Column]);

    private static ConsentAct Act(int day) => new(ConsentActKind.Form, Setting.Now.AddDays(day), "1", "fr");

    private static List<string> Takers(Setting<LetterContext> setting) => setting.With(static context => context.Readers.Where(static reader => reader.TakesNews).Select(static reader => reader.Name).Order().ToList());

    private static SubjectId Add(Setting<LetterContext> setting, string name, bool isTaker = false) => setting.With(context =>
    {
        var reader = new Reader { Country = "FR", Number = System.Random.Shared.Next(), Name = name, TakesNews = isTaker };
        context.Add(reader);
        return reader.GetSubjectId();
    });

    private static Setting<LetterContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<LetterContext>();
        configure(builder);
        return new LetterContext(builder.Options);
    });
}

[Purpose(LegalBasis.Consent, "Improve the letter", Key = "letter.studies", Retention = "P1Y")]
public sealed class Studies : IPurpose;

/// <summary>Somebody with a key of two columns.</summary>
[DataSubject, PersonalData<Membership>]
public partial class Reader
{
    [SubjectKey, NotPersonalData("half of the key")] public required string Country { get; set; }
    [SubjectKey] public int Number { get; set; }
    [AlsoFor<ClubNews>] public required string Name { get; set; }
    [ConsentCheck<ClubNews>] public bool TakesNews { get; internal set; }
}

[PersonalDataStore]
public partial class LetterContext(DbContextOptions<LetterContext> options) : DbContext(options)
{
    public DbSet<Reader> Readers => Set<Reader>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Reader>().HasKey(static reader => new { reader.Country, reader.Number });
    }
}
