using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Receipts that are kept, in a chain.</summary>
public sealed class ReceiptTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Receipt_IsStoredWithTheErasure_AndAnswersTheSameRequestAgain(ITestServer server)
    {
        using var setting = Open(server);
        var people = Add(setting, "alice", "bruno");
        var request = Setting.Request;
        var receipt = await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, people[0], request);
        var again = await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, people[0], request);
        Assert.Equal((receipt.Request.Id, receipt.DoneAt, receipt.SubjectPseudonym, receipt.PlanFingerprint), (again.Request.Id, again.DoneAt, again.SubjectPseudonym, again.PlanFingerprint));
        Assert.Equal(Texts(receipt), Texts(again));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, people[1], request));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, people[0], Setting.Request));
        Assert.Single(setting.With(static context => context.Set<StoredReceipt>().ToList()));

        // No key of a person and no value in it.
        Assert.DoesNotContain(setting.Contents(), row => row.Contains("alice", StringComparison.Ordinal) || row.Contains(people[0].Key, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task KeptAndUnreachedLines_SurviveTheBook(ITestServer server)
    {
        using var setting = Open(server);
        var person = Add(setting, "alice")[0];
        var request = Setting.Request;
        var receipt = await setting.Eraser(new Policy(hold: new LegalHold("case 1", Setting.Now.AddYears(1)))).EraseAsync(Patron.PersonalDataDescriptor, person, request);
        Assert.Equal(Texts(receipt), Texts(await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, person, request)));
        Assert.Contains(receipt.Members, static member => member.Outcome == ErasureOutcome.Kept);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Chain_HasNoForkAndNoGap_WhenManyErase(ITestServer server)
    {
        using var setting = Open(server);
        var people = Add(setting, [.. Enumerable.Range(1, 12).Select(static i => "person " + i)]);
        await Task.WhenAll(people.Chunk(3).Select(some => Task.Run(async () =>
        {
            foreach (var person in some)
            {
                await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, person, Setting.Request);
            }
        })));
        Assert.Null(await new ReceiptChain<PatronContext>(setting).FindBreakAsync());
        Assert.Equal(12, setting.With(static context => context.Set<ReceiptChainHead>().Single()).Sequence);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task FailedErasure_LeavesNoReceipt(ITestServer server)
    {
        using var setting = Open(server);
        Add(setting, "alice");
        await Assert.ThrowsAsync<KeyNotFoundException>(() => setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, new SubjectId(Patron.PersonalDataDescriptor.Facts.SubjectName!, Guid.NewGuid().ToString()), Setting.Request));
        Assert.Empty(setting.With(static context => context.Set<StoredReceipt>().ToList()));
        Assert.Null(await new ReceiptChain<PatronContext>(setting).FindBreakAsync());
    }

    [Theory]
    [OnSqlite(For = nameof(Frauds))]
    [OnPostgreSql(For = nameof(Frauds))]
    public async Task WhatWasTamperedWith_Shows(ITestServer server, string fraud)
    {
        using var setting = Open(server);
        foreach (var person in Add(setting, "alice", "bruno", "chloe"))
        {
            await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, person, Setting.Request);
        }

        var file = Path.GetTempFileName();
        try
        {
            var anchor = new FileReceiptAnchor(file);
            Assert.Equal(3, (await new ReceiptChain<PatronContext>(setting).AnchorAsync(anchor))!.Sequence);
            Assert.Null(await new ReceiptChain<PatronContext>(setting).FindBreakAsync(anchor));
            var parts = fraud.Split(" => ");
            setting.With(context => context.Database.ExecuteSqlRaw(parts[0]));
            Assert.Contains(parts[1], await new ReceiptChain<PatronContext>(setting).FindBreakAsync(anchor), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static IEnumerable<string> Frauds =>
    [
        """UPDATE "PrivacyReceipts" SET "Body" = REPLACE("Body", 'Deleted', 'Cleared') WHERE "Sequence" = 2 => Receipt 2 is not the one that was written""",
        """UPDATE "PrivacyReceipts" SET "SubjectPseudonym" = 'somebodyelse' WHERE "Sequence" = 2 => Receipt 2 is not the one that was written""",
        """DELETE FROM "PrivacyReceipts" WHERE "Sequence" = 1 => Receipt 1 is missing""",
        """DELETE FROM "PrivacyReceipts" WHERE "Sequence" = 3 => The chain ends with receipt 2, its head says 3""",
        """UPDATE "PrivacyReceiptHead" SET "Hash" = 'x' => The chain ends with receipt 3""",
    ];

    [Fact]
    public async Task ChainCutWithItsHead_ShowsAgainstTheAnchorOnly()
    {
        using var setting = Open(new SqliteServer());
        foreach (var person in Add(setting, "alice", "bruno"))
        {
            await setting.Eraser().EraseAsync(Patron.PersonalDataDescriptor, person, Setting.Request);
        }

        var file = Path.GetTempFileName();
        try
        {
            var anchor = new FileReceiptAnchor(file);
            await new ReceiptChain<PatronContext>(setting).AnchorAsync(anchor);
            setting.With(static context => context.Database.ExecuteSqlRaw("""DELETE FROM "PrivacyReceipts" WHERE "Sequence" = 2; UPDATE "PrivacyReceiptHead" SET "Sequence" = 1, "Hash" = (SELECT "Hash" FROM "PrivacyReceipts")"""));
            Assert.Null(await new ReceiptChain<PatronContext>(setting).FindBreakAsync());
            Assert.Contains("its tail was cut", await new ReceiptChain<PatronContext>(setting).FindBreakAsync(anchor), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static List<string> Texts(ErasureReceipt receipt) =>
        [.. receipt.Members.Select(static member => $"{member.Entity} {member.Path} {member.Outcome} {member.Rows} {member.Basis} {member.Until:O} {member.Reason}")];

    private static List<SubjectId> Add(Setting<PatronContext> setting, params string[] names) => setting.With(context =>
    {
        var patrons = names.Select(static name => new Patron { Id = Guid.NewGuid(), Name = name }).ToList();
        context.AddRange(patrons);
        return patrons.Select(static patron => patron.GetSubjectId()).ToList();
    });

    private static Setting<PatronContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<PatronContext>();
        configure(builder);
        return new PatronContext(builder.Options);
    });
}

[DataSubject, PersonalData<Letters>]
public partial class Patron
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
}

[PersonalDataStore]
public partial class PatronContext(DbContextOptions<PatronContext> options) : DbContext(options)
{
    public DbSet<Patron> Patrons => Set<Patron>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UsePrivacyTables();
}
