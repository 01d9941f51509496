using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows that are to stay without the person they were of: nothing tells that two of them were one person's.</summary>
public sealed class DecorrelationTests
{
    private const int Rows = 3;

    private static readonly Policy Ended = new(ended: Setting.Now.AddYears(-30));

    public static IEnumerable<string> Ways => ["one", "many", "batches"];

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowsStay_AndCannotBeJoined(ITestServer server, string way)
    {
        using var setting = League.Open(server);
        var (ines, marc, paul) = setting.With(static context => (context.Add("ines", Rows), context.Add("marc", Rows), context.Add("paul", Rows)));
        var others = Of(setting, "paul");
        var receipts = new List<ErasureReceipt>();
        switch (way)
        {
            case "many":
                var report = await setting.Eraser(Ended).EraseManyAsync(Runner.PersonalDataDescriptor, [new(ines.GetSubjectId(), Setting.Request), new(marc.GetSubjectId(), Setting.Request)]);
                Assert.Equal(2, report.Together);
                receipts.AddRange(report.Receipts);
                break;
            default:
                var options = Setting.Keys;
                options.BatchSize = way == "batches" ? 2 : options.BatchSize;
                foreach (var runner in new[] { ines, marc })
                {
                    receipts.Add(await setting.Eraser(Ended, options).EraseAsync(Runner.PersonalDataDescriptor, runner.GetSubjectId(), Setting.Request));
                }

                break;
        }

        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.OrdinalIgnoreCase) || row.Contains("marc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(others, Of(setting, "paul"));
        setting.With(static context =>
        {
            var laps = context.Laps.Include(static lap => lap.Runner).AsNoTracking().Where(static lap => lap.Runner.Name != "paul").ToList();
            Assert.Equal(2 * Rows, laps.Count);
            Assert.Equal(2 * Rows, laps.Select(static lap => lap.Runner.Id).Distinct().Count());
            Assert.Equal(2 * Rows, laps.Select(static lap => lap.Shouted).Distinct().Count());
            Assert.All(laps, static lap =>
            {
                Assert.InRange(lap.Seconds, 100, 100 + Rows);
                Assert.Equal(("", null, new DateOnly()), (lap.Runner.Culture, lap.Runner.Rank, lap.Runner.BirthDate));
            });
            Assert.Equal(2 * Rows, laps.SelectMany(static lap => new[] { lap.Runner.Name, lap.Runner.Email }).Distinct().Count() / 2);

            var jumps = context.Jumps.AsNoTracking().Where(static jump => jump.Runner == null).ToList();
            Assert.Equal(2 * Rows, jumps.Count);
            Assert.All(jumps, static jump => Assert.True(jump is { Remark: null, Centimetres: >= 200 }));

            var photos = context.Photos.AsNoTracking().Where(static photo => photo.Of != "paul@example.org").ToList();
            Assert.Equal(2 * Rows, photos.Select(static photo => photo.Of).Distinct().Count());
        });
        Assert.All(receipts, static receipt =>
        {
            Assert.Contains(receipt.Members, static line => line is { Path: "Runner", Outcome: ErasureOutcome.Pseudonymized, Rows: Rows, Reason: "the row stays, with a pseudonymous person of its own" });
            Assert.Contains(receipt.Members, static line => line is { Path: "Runner", Outcome: ErasureOutcome.Cleared, Rows: Rows });
            Assert.Contains(receipt.Members, static line => line is { Path: "Of", Outcome: ErasureOutcome.Pseudonymized, Rows: Rows });
            Assert.Contains(receipt.Members, static line => line is { Path: "Shouted", Outcome: ErasureOutcome.Pseudonymized, Rows: Rows });
            Assert.Contains(receipt.Members, static line => line is { Path: "Name", Outcome: ErasureOutcome.Deleted, Rows: 1 });
        });
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task KeysThatTheDatabaseCounts_AreMadeByIt(ITestServer server)
    {
        using var setting = League.Open(server);
        var id = setting.With(static context =>
        {
            var swimmer = new Swimmer { Name = "ines" };
            context.AddRange(Enumerable.Range(0, Rows).Select(i => new Length { Swimmer = swimmer, Seconds = i }));
            context.SaveChanges();
            return swimmer.GetSubjectId();
        });
        await setting.Eraser(Ended).EraseAsync(Swimmer.PersonalDataDescriptor, id, Setting.Request);
        var lengths = setting.With(static context => context.Lengths.Include(static length => length.Swimmer).AsNoTracking().ToList());
        Assert.Equal(Rows, lengths.Select(static length => length.Swimmer.Id).Distinct().Count());
        Assert.Equal(Rows, lengths.Select(static length => length.Swimmer.Name).Distinct().Count());
        Assert.DoesNotContain(lengths, length => length.Swimmer.GetSubjectId() == id);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.Ordinal));
        Assert.Equal(Rows, setting.With(static context => context.Swimmers.Count()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purges_LetGoOfRowsAsErasuresDo(ITestServer server)
    {
        using var setting = League.Open(server);
        setting.With(static context =>
        {
            context.Add("ines", Rows);
            context.Add("marc", Rows);
            context.Photos.Local.ToList().ForEach(photo => context.Remove(photo));
        });
        var purger = new PersonalDataPurger<LeagueContext>(setting, Setting.Keys, Ended, new StoppedClock(Setting.Now));
        await purger.PurgeAsync(isDryRun: true);
        Assert.Equal(2, setting.With(static context => context.Runners.Count()));
        await purger.PurgeAsync(isDryRun: false);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("ines", StringComparison.OrdinalIgnoreCase) || row.Contains("marc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((2 * Rows, 2 * Rows), setting.With(static context => (context.Runners.Count(), context.Laps.Select(static lap => lap.Runner.Id).Distinct().Count())));
        Assert.Equal(2 * Rows, setting.With(static context => context.Jumps.Count(static jump => jump.Runner == null)));

        // Nobody is behind the rows that were made: the next run leaves them alone.
        var contents = setting.Contents();
        await purger.PurgeAsync(isDryRun: false);
        Assert.Equal(contents, setting.Contents());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowsThatATriggerTiesAgain_AreFound(ITestServer server)
    {
        using var setting = League.Open(server);
        var ines = setting.With(static context => context.Add("ines", Rows));
        setting.With(static context => context.Database.ExecuteSqlRaw(context.Database.IsSqlite()
            ? "CREATE TRIGGER keeps AFTER UPDATE OF RunnerId ON Laps BEGIN UPDATE Laps SET RunnerId = OLD.RunnerId WHERE Id = OLD.Id; END"
            : """
              CREATE FUNCTION keeps() RETURNS trigger AS $$ BEGIN NEW."RunnerId" = OLD."RunnerId"; RETURN NEW; END $$ LANGUAGE plpgsql;
              CREATE TRIGGER keeps BEFORE UPDATE ON "Laps" FOR EACH ROW EXECUTE FUNCTION keeps()
              """));
        var before = setting.Contents();
        await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser(Ended).EraseAsync(Runner.PersonalDataDescriptor, ines.GetSubjectId(), Setting.Request));
        Assert.Equal(before, setting.Contents());
    }

    [Fact]
    public void Plan_SaysIt()
    {
        using var setting = League.Open(new SqliteServer());
        setting.With(static context =>
        {
            var plan = PersonalDataPlan.Of(context);
            plan.Validate();
            var steps = plan.Find(Runner.PersonalDataDescriptor)!.Steps.Where(static step => step.Kind == PlanStepKind.Decorrelate).ToList();
            Assert.Equal(["Jumps", "Laps", "Photos"], steps.Select(static step => step.Table).Order(StringComparer.Ordinal));
            var text = plan.ToMarkdown();
            Assert.Contains("**Decorrelate** `Laps`: Give each row a pseudonymous row of 'Runners' of its own in 'RunnerId'", text, StringComparison.Ordinal);
            Assert.Contains("**Decorrelate** `Jumps`: Clear 'RunnerId'", text, StringComparison.Ordinal);
        });
    }

    private static List<string> Of(Setting<LeagueContext> setting, string canary) => [.. setting.Contents().Where(row => row.Contains(canary, StringComparison.Ordinal))];
}
