using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Staging;

/// <summary>More people than a statement has parameters.</summary>
public sealed class ManyPeopleTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task FortyThousandPeople_GoInOneRun(ITestServer server)
    {
        const int People = 40_000;
        using var setting = GroupErasureTests.Billing(server);
        Fill(setting, People + 1);
        var asked = Enumerable.Range(1, People).Select(static id => new SubjectErasure(Subject(id), new ErasureRequest(new Guid(id, 0, 0, new byte[8]), Setting.Request.ReceivedAt))).ToList();
        var told = new List<long>();
        var report = await setting.Eraser(new Policy(Setting.Now.AddYears(-1))).EraseManyAsync(Buyer.PersonalDataDescriptor, asked, new Told(told));
        Assert.Equal((People, People, 0), (report.Together, report.Receipts.Count, report.NotFound.Count));
        Assert.Equal((People / 1000, (long)People), (told.Count, told[^1]));
        Assert.All(report.Receipts, static receipt => Assert.Equal(1, receipt.Members.Single(static line => line.Path == "Thing").Rows));
        Assert.Equal("last", setting.With(static context => context.Buyers.IgnoreQueryFilters().Single()).Name);
        Assert.Single(setting.With(static context => context.Wishes.IgnoreQueryFilters().ToList()));
        Assert.Equal(People, setting.With(static context => context.Set<StoredReceipt>().Count()));
        Assert.Equal(People, setting.With(static context => context.Set<Tombstone>().Count()));
        Assert.Null(await new ReceiptChain<BillingContext>(setting).FindBreakAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purge_OfManyPeople_DoesWhatTheirOwnRelationsSay(ITestServer server)
    {
        const int People = 2_500;
        using var setting = GroupErasureTests.Billing(server);
        Fill(setting, People);
        var options = Setting.Keys;
        options.BatchSize = 400;
        var purger = new PersonalDataPurger<BillingContext>(setting, options, new ByNumber(), new StoppedClock(Setting.Now));
        var before = setting.Contents();
        var would = await purger.PurgeAsync(isDryRun: true);
        Assert.Equal(before, setting.Contents());
        var did = await purger.PurgeAsync(isDryRun: false);
        Assert.Equal(would.Members.Select(static line => (line.Path, line.PurposeKey, line.Outcome, line.Rows)), did.Members.Select(static line => (line.Path, line.PurposeKey, line.Outcome, line.Rows)));

        // A third of them ended long ago, and a third has a claim.
        var names = setting.With(static context => context.Buyers.OrderBy(static buyer => buyer.Id).Select(static buyer => new { buyer.Id, buyer.Name }).ToList());
        Assert.Equal(People, names.Count);
        Assert.All(names, static buyer => Assert.Equal(buyer.Id % 3 == 0, !buyer.Name.StartsWith("name", StringComparison.Ordinal) && buyer.Name != "last"));
        Assert.Equal(People / 3, did.Members.Single(static line => line.Path == "Name").Rows);
    }

    private static SubjectId Subject(int id) => new Buyer { Id = id, Name = "", Email = "" }.GetSubjectId();

    private static void Fill(Setting<BillingContext> setting, int people)
    {
        setting.With(context =>
        {
            context.Database.ExecuteSql($"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people}) INSERT INTO "Buyers" ("Id", "Name", "Email", "Version", "IsDeleted") SELECT i, CASE WHEN i = {people} THEN 'last' ELSE 'name ' || i END, 'mail' || i || '@example.org', 0, i < 0 FROM n""");
            context.Database.ExecuteSqlRaw("""INSERT INTO "Wishes" ("BuyerId", "Thing") SELECT "Id", 'thing ' || "Id" FROM "Buyers" """);
        });
    }

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    private sealed class ByNumber : IErasurePolicy
    {
        public Task<DateTimeOffset?> RelationEndedAsync(SubjectId subject, CancellationToken cancellationToken = default) =>
            Task.FromResult<DateTimeOffset?>(Number(subject) % 3 == 0 ? Setting.Now.AddYears(-6).AddDays(-Number(subject)) : null);

        public Task<LegalHold?> GetLegalHoldAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult(Number(subject) % 3 == 1 ? new LegalHold("case", null) : null);

        private static int Number(SubjectId subject) => int.Parse(subject.Key, System.Globalization.CultureInfo.InvariantCulture);
    }
}
