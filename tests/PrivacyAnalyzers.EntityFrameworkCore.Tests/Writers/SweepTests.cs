using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>What was written of erased people by somebody whom no interceptor sees.</summary>
public sealed class SweepTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatCameBack_IsErased_WithAReceipt(ITestServer server)
    {
        using var setting = BatchTests.Open(server);
        var (client, other) = setting.With(static context => (context.Add("bruno", 2), context.Add("alice", 2)));
        await setting.Eraser().EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request);
        var others = Others(setting);
        var before = setting.Contents();
        var quiet = await Sweeper(setting).SweepAsync();
        Assert.Equal((1, 0), (quiet.People, quiet.Receipts.Count));
        Assert.Equal(before, setting.Contents());

        // The client's row is still there, since ratings stay: a message, a rating, and an address that names nobody else.
        setting.With(context =>
        {
            context.Database.ExecuteSql($"""INSERT INTO "Messages" ("Id", "ClientId", "Text") VALUES (900, {client.Id}, 'bruno again')""");
            context.Database.ExecuteSql($"""INSERT INTO "Ratings" ("Year", "Number", "ClientId", "Nick", "Stars") VALUES (1999, 1, {client.Id}, 'bruno again', 3)""");
            context.Database.ExecuteSql($"""UPDATE "Clients" SET "Name" = 'bruno again' WHERE "Id" = {client.Id}""");
            context.Database.ExecuteSqlRaw("""INSERT INTO "Leads" ("Id", "Email", "Wish") VALUES (900, 'Bruno@Example.org', 'bruno again')""");
            context.Database.ExecuteSqlRaw("""INSERT INTO "Leads" ("Id", "Email", "Wish") VALUES (901, 'alice@Example.org', 'alice again')""");
        });
        var nicks = setting.With(static context => context.Ratings.Where(static rating => rating.Year != 1999).Select(static rating => rating.Nick).ToList());
        var report = await Sweeper(setting).SweepAsync();
        Assert.Equal((2, 2), (report.People, report.Receipts.Count));
        Assert.All(report.Receipts, receipt => Assert.Equal(report.Receipts[0].SubjectPseudonym, receipt.SubjectPseudonym));
        var lines = report.Receipts.SelectMany(static receipt => receipt.Members).Where(static line => line.Outcome is not ErasureOutcome.Kept).Select(static line => $"{line.Path} {line.Outcome} {line.Rows}").ToList();
        Assert.Superset(new HashSet<string> { "Name Cleared 1", "Text Deleted 1", "Nick Pseudonymized 1", "Wish Deleted 1" }, lines.ToHashSet());
        BatchTests.AssertErased(setting);
        Assert.Equal(nicks, setting.With(static context => context.Ratings.Where(static rating => rating.Year != 1999).Select(static rating => rating.Nick).ToList()));
        Assert.Equal("alice again", setting.With(static context => context.Leads.Single(static lead => lead.Id == 901)).Wish);
        Assert.Equal(others, Others(setting).Where(static row => !row.Contains("again", StringComparison.Ordinal)));
        Assert.Equal(3, setting.With(static context => context.Set<StoredReceipt>().Count()));
        Assert.Null(await new ReceiptChain<ArchiveContext>(setting).FindBreakAsync());
        Assert.Empty((await Sweeper(setting).SweepAsync()).Receipts);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoWasGone_AndWasRestoredBySql_GoesAgain(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await LateWriteTests.EraseAsync(setting, member, new Policy(Setting.Now.AddMonths(-1)));
        setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Members" ("Id", "Name", "Points") VALUES ({member.Id}, 'bruno', 0)"""));
        setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Visits" ("MemberId", "Note") VALUES ({member.Id}, 'bruno')"""));
        var sweeper = new PersonalDataSweeper<ClubContext>(setting, Setting.Keys, new Policy(Setting.Now.AddMonths(-1)), new StoppedClock(Setting.Now));
        Assert.Single((await sweeper.SweepAsync()).Receipts);
        Assert.Empty(setting.With(static context => context.Members.ToList()));
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    /// <summary>The date on which the account was closed went with the erasure: to the application, whose row stays, the relation lasts again.</summary>
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatAContractKeptNothingOf_Goes_ThoughTheApplicationForgotThatItEnded(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await LateWriteTests.EraseAsync(setting, member, new Policy(Setting.Now.AddMonths(-1)));
        Restore(setting, member);
        Assert.Single((await new PersonalDataSweeper<ClubContext>(setting, Setting.Keys, new Policy(), new StoppedClock(Setting.Now)).SweepAsync()).Receipts);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatAContractWentOnKeeping_Stays(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await LateWriteTests.EraseAsync(setting, member, new Policy());
        Assert.Empty((await new PersonalDataSweeper<ClubContext>(setting, Setting.Keys, new Policy(), new StoppedClock(Setting.Now)).SweepAsync()).Receipts);
        Assert.Contains(setting.Contents(), static row => row.Contains("bruno label", StringComparison.Ordinal));
    }

    private static void Restore(Setting<ClubContext> setting, Member member)
    {
        setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Members" ("Id", "Name", "Points") VALUES ({member.Id}, 'bruno', 0)"""));
        setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Parcels" ("MemberId", "Label") VALUES ({member.Id}, 'bruno')"""));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoIsWelcomeAgain_AndWhoIsNotDone_AreLeftAlone(ITestServer server)
    {
        using var setting = BatchTests.Open(server);
        var (welcome, unfinished) = setting.With(static context => (context.Add("welcome", 1), context.Add("unfinished", 6)));
        await setting.Eraser().EraseAsync(Client.PersonalDataDescriptor, welcome.GetSubjectId(), Setting.Request);
        Assert.True(await new ErasedPeople<ArchiveContext>(setting, Setting.Keys).AcceptAsync(welcome.GetSubjectId()));
        setting.With(context => context.Clients.Single(client => client.Id == welcome.Id).Name = "welcome");
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => setting.Eraser(options: BatchTests.Sized(2)).EraseAsync(Client.PersonalDataDescriptor, unfinished.GetSubjectId(), Setting.Request, new Stop(cancellation), cancellation.Token));
        Assert.Equal(0, (await Sweeper(setting).SweepAsync()).People);
        Assert.Equal("welcome", setting.With(context => context.Clients.Single(client => client.Id == welcome.Id)).Name);
    }

    private static PersonalDataSweeper<ArchiveContext> Sweeper(Setting<ArchiveContext> setting) => new(setting, Setting.Keys, policy: null, new StoppedClock(Setting.Now));

    private static List<string> Others(Setting<ArchiveContext> setting) => [.. setting.Contents().Where(static row => row.Contains("alice", StringComparison.OrdinalIgnoreCase))];

    private sealed class Stop(CancellationTokenSource cancellation) : IProgress<ErasureProgress>
    {
        public void Report(ErasureProgress value) => cancellation.Cancel();
    }
}
