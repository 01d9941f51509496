using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows that stay, emptied, whose owners go in one run: each loses all its owners but the last, whose own row stays for it, emptied.</summary>
public sealed class SharedRowPurgeTests
{
    public static IEnumerable<string> Ways => ["purge", "erasure"];

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowOfTwo_LosesTheFirst_WhoGoes(ITestServer server, string way)
    {
        using var setting = Academy.Open(server);
        setting.With(static context => context.Add(new Partnership { Lead = Dancer("alice"), Follow = Dancer("bruno"), Remark = "alice and bruno" }));
        await GoAsync(setting, way);
        var left = Assert.Single(Dancers(setting));
        Assert.Equal([(left.Id, (string?)null)], Partnerships(setting));
        AssertNoCanary(setting);
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowOfOneByTwoKeys_StaysTheirs(ITestServer server, string way)
    {
        // Nobody else owns it.
        using var setting = Academy.Open(server);
        setting.With(static context =>
        {
            var alice = Dancer("alice");
            context.Add(new Partnership { Lead = alice, Follow = alice, Remark = "alice alone" });
        });
        await GoAsync(setting, way);
        var left = Assert.Single(Dancers(setting));
        Assert.Equal([(left.Id, null)], Partnerships(setting));
        AssertNoCanary(setting);
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowOfTwo_ByAKeyAndAValue_LosesTheFirst(ITestServer server, string way)
    {
        using var setting = Academy.Open(server);
        setting.With(static context => context.AddRange(new Booking { Dancer = Dancer("alice"), PaidBy = "BRUNO@example.org", Remark = "alice by bruno" }, Dancer("bruno")));
        await GoAsync(setting, way);
        Assert.Empty(Dancers(setting));
        AssertNoCanary(setting);
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task Many_OfWhomSomeShare_LeaveWhatTheyLeaveOneAfterTheOther(ITestServer server, string way)
    {
        var left = new List<string>();
        foreach (var isTogether in new[] { false, true })
        {
            using var setting = Academy.Open(server);
            setting.With(static context =>
            {
                var dancers = Enumerable.Range(0, 40).Select(static i => Dancer("alice" + i)).ToList();
                context.AddRange(dancers);
                context.SaveChanges();

                // A chain, a star, a circle, and the others for themselves.
                (int, int)[] pairs = [(0, 1), (1, 2), (2, 3), (5, 6), (5, 7), (5, 8), (10, 11), (11, 12), (12, 10)];
                context.AddRange(pairs.Select(pair => new Partnership { Lead = dancers[pair.Item1], Follow = dancers[pair.Item2], Remark = $"alice{pair.Item1} and {pair.Item2}" }));
                context.AddRange(dancers.Skip(13).Select(static (dancer, i) => new Partnership { Lead = dancer, Follow = i % 2 == 0 ? dancer : null, Remark = dancer.Name }));
            });
            await GoAsync(setting, way, isTogether);
            AssertNoCanary(setting);

            // Which of two goes first is nobody's business: one of them is gone.
            Assert.All(Partnerships(setting), static pair => Assert.NotNull(pair.Owner));
            left.Add(string.Join("; ", Partnerships(setting).Select(static pair => pair.Remark)) + Dancers(setting).Count(static dancer => dancer.Id > 13));
        }

        Assert.Equal(left[0], left[1]);
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowThatStays_DoesNotGoOnNamingThePerson(ITestServer server, string way)
    {
        foreach (var isTogether in new[] { false, true })
        {
            using var setting = Academy.Open(server);
            setting.With(static context => context.AddRange(new Deposit { Payer = "Alice@example.org", Remark = "alice paid" }, new Deposit { Payer = "zoe@example.org", Remark = "zoe paid" }, Dancer("alice"), Dancer("bruno")));
            await GoAsync(setting, way, isTogether);
            var left = setting.With(static context => context.Deposits.AsEnumerable().Select(static row => row.Payer + ": " + row.Remark).Order(StringComparer.Ordinal).ToList());
            Assert.Equal([": ", "zoe@example.org: zoe paid"], left);
            AssertNoCanary(setting);
        }
    }

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowOfTwo_ThroughARowThatIsSetAside_LosesTheFirst(ITestServer server, string way)
    {
        using var setting = Academy.Open(server);
        setting.With(static context => context.Add(new Ticket { Booking = new Booking { Dancer = Dancer("alice") }, Holder = Dancer("bruno"), Remark = "alice for bruno" }));
        await GoAsync(setting, way);
        AssertNoCanary(setting);

        // The booking stays too, and is still alice's.
        Assert.Equal(2, Dancers(setting).Count);
        Assert.Single(setting.With(static context => context.Tickets.ToList()), static ticket => ticket.BookingId is null || ticket.HolderId is null);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DryRun_TellsWhatThePurgeDoes(ITestServer server)
    {
        using var setting = Academy.Open(server);
        setting.With(static context => context.Add(new Partnership { Lead = Dancer("alice"), Follow = Dancer("bruno"), Remark = "alice and bruno" }));
        var before = setting.Contents();
        var would = await Purger(setting).PurgeAsync(isDryRun: true);
        Assert.Equal(before, setting.Contents());
        Assert.Contains(would.Members, static line => line is { Path: "Remark", Rows: 1, Outcome: ErasureOutcome.Cleared });
        Assert.Contains(would.Members, static line => line is { Path: "Name", Rows: 1, Outcome: ErasureOutcome.Deleted });
        Assert.Equal(Lines(would), Lines(await Purger(setting).PurgeAsync(isDryRun: false)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task NextPurge_LeavesThePseudonymsOfTheFirst(ITestServer server)
    {
        using var setting = Academy.Open(server);
        setting.With(static context => context.Add(new Partnership { Lead = Dancer("alice"), Follow = Dancer("bruno"), Remark = "alice and bruno" }));
        await GoAsync(setting, "purge");
        var before = setting.Contents();
        Assert.Empty((await Purger(setting).PurgeAsync(isDryRun: false)).Members);
        Assert.Equal(before, setting.Contents());

        // What was written since goes.
        setting.With(static context => context.Dancers.Single().Name = "alice again");
        Assert.Contains((await Purger(setting).PurgeAsync(isDryRun: false)).Members, static line => line is { Path: "Name", Rows: 1 });
        AssertNoCanary(setting);
    }

    private static IEnumerable<string> Lines(RetentionReport report) => report.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows}");

    private static Dancer Dancer(string name) => new() { Name = name, Email = name + "@example.org" };

    private static PersonalDataPurger<AcademyContext> Purger(Setting<AcademyContext> setting) => new(setting, Setting.Keys, new Policy(Setting.Now.AddYears(-9)), new StoppedClock(Setting.Now));

    private static async Task GoAsync(Setting<AcademyContext> setting, string way, bool isTogether = true)
    {
        var eraser = setting.Eraser(new Policy(Setting.Now.AddYears(-9)));
        var asked = setting.With(static context => context.Dancers.OrderBy(static dancer => dancer.Id).AsEnumerable().Select(static dancer => new SubjectErasure(dancer.GetSubjectId(), Setting.Request)).ToList());
        if (!isTogether)
        {
            foreach (var one in asked)
            {
                await eraser.EraseAsync(Erasure.Dancer.PersonalDataDescriptor, one.Subject, one.Request);
            }
        }
        else if (way == "purge")
        {
            await Purger(setting).PurgeAsync(isDryRun: false);
        }
        else
        {
            var report = await eraser.EraseManyAsync(Erasure.Dancer.PersonalDataDescriptor, asked);
            Assert.Equal((asked.Count, asked.Count), (report.Together, report.Receipts.Count));
        }
    }

    private static List<Dancer> Dancers(Setting<AcademyContext> setting) => setting.With(static context => context.Dancers.OrderBy(static dancer => dancer.Id).ToList());

    private static List<(int? Owner, string? Remark)> Partnerships(Setting<AcademyContext> setting) =>
        setting.With(static context => context.Partnerships.OrderBy(static pair => pair.Id).AsEnumerable().Select(static pair =>
        {
            // Where the one owner is the other, they are both.
            Assert.True(pair.LeadId is null || pair.FollowId is null || pair.LeadId == pair.FollowId, "the row keeps two owners");
            return (pair.LeadId ?? pair.FollowId, pair.Remark);
        }).ToList());

    private static void AssertNoCanary(Setting<AcademyContext> setting) =>
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("alice", StringComparison.OrdinalIgnoreCase) || row.Contains("bruno", StringComparison.OrdinalIgnoreCase));
}
