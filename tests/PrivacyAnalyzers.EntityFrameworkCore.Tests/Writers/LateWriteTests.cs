using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>Writers that come after the erasure.</summary>
public sealed class LateWriteTests
{
    private static readonly Policy Ended = new(Setting.Now.AddMonths(-1));

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowBefore_IsErased_AndRowAfter_IsRefused(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var (member, other) = setting.With(static context => (context.Add("bruno"), context.Add("alice")));
        await EraseAsync(setting, member, Ended);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));

        // The same person under the same key, in one statement and in several, with waiting and without.
        var again = new Member { Id = member.Id, Name = "bruno" };
        var refused = await Refused(setting, context => context.Add(again));
        Assert.Equal((typeof(Member).FullName, "Name"), (refused.Entity, refused.Member));
        await Refused(setting, context => context.AddRange(again, new Visit { MemberId = member.Id, Note = "bruno again" }));
        Assert.Throws<ErasedPersonException>(() => setting.With(context => context.Add(new Member { Id = member.Id })));

        // Others are written as ever.
        setting.With(context => context.Add(new Visit { MemberId = other.Id, Note = "alice again" }));
        setting.With(static context => context.Add("chloe"));
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatNoPurposeKept_IsRefused_AndWhatOneKeeps_IsNot(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await EraseAsync(setting, member, policy: null);
        var parcel = setting.With(static context => context.Parcels.Single()).Id;
        Assert.Equal("Note", (await Refused(setting, context => context.Add(new Visit { MemberId = member.Id, Note = "bruno again" }))).Member);
        Assert.Equal("Text", (await Refused(setting, context => context.Add(new Remark { ParcelId = parcel, Text = "bruno again" }))).Member);
        Assert.Equal("Text", (await Refused(setting, context => context.Add(new Remark { Parcel = context.Parcels.Single(), Text = "bruno again" }))).Member);
        Assert.Equal("Name", (await Refused(setting, static context => context.Members.Single().Name = "bruno again")).Member);
        Assert.Equal("Taste.Colour", (await Refused(setting, static context => context.Members.Single().Taste = new Taste { Colour = "bruno again" })).Member);

        // It would have gone as a row.
        Assert.Equal("", (await Refused(setting, context => context.Add(new Remark { ParcelId = parcel }))).Member);

        // The contract goes on.
        setting.With(context => context.Add(new Parcel { MemberId = member.Id, Label = "the next" }));
        setting.With(static context => (context.Members.Single().Street, context.Members.Single().Points) = ("elsewhere", 3));
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("again", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowThatSaysNothing_GoesWithItsOwner_AndIsRefusedWithIt(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await EraseAsync(setting, member, policy: null);
        setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Visits" ("Id", "MemberId") VALUES (78, {member.Id})"""));
        Assert.Equal("", (await Refused(setting, static context => context.Add(new Stamp { VisitId = 78, Cents = 5 }))).Member);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowThatKnowsTheAddressOnly_IsRefused_UntilSomebodyElseHasIt(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await EraseAsync(setting, member, Ended);
        await Refused(setting, static context => context.Add(new Lead { Email = "Bruno@Example.ORG", Wish = "tea" }));
        setting.With(static context => context.Add(new Lead { Email = "brunhild@example.org", Wish = "tea" }));

        // A new person, by another key, in the same save and in the next.
        setting.With(static context => context.AddRange(new Member { Id = Guid.NewGuid(), Email = "bruno@example.org" }, new Lead { Email = "BRUNO@example.org", Wish = "coffee" }));
        setting.With(static context => context.Add(new Lead { Email = "bruno@Example.org", Wish = "cake" }));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoComesBack_IsAccepted_AndMayBeErasedAgain(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        var receipt = await EraseAsync(setting, member, Ended);
        var people = new ErasedPeople<ClubContext>(setting, Setting.Keys, new StoppedClock(Setting.Now.AddDays(1)));
        var erased = Assert.Single(await people.ListAsync());
        Assert.Equal((receipt.SubjectPseudonym, receipt.Request.Id, Setting.Now, null), (erased.SubjectPseudonym, erased.RequestId, erased.ErasedAt, erased.AcceptedAt));
        Assert.Empty(await people.ListAsync(Setting.Now.AddTicks(1)));
        Assert.True(await people.AcceptAsync(member.GetSubjectId()));
        Assert.False(await people.AcceptAsync(member.GetSubjectId()));
        setting.With(context => context.AddRange(new Member { Id = member.Id, Name = "bruno", Email = "bruno@example.org" }, new Visit { MemberId = member.Id, Note = "back" }, new Lead { Email = "bruno@example.org" }));
        Assert.Equal(Setting.Now.AddDays(1), (await people.FindAsync(member.GetSubjectId()))!.AcceptedAt);

        await EraseAsync(setting, member, Ended);
        await Refused(setting, context => context.Add(new Member { Id = member.Id, Name = "bruno" }));
        await Refused(setting, static context => context.Add(new Lead { Email = "bruno@example.org", Wish = "tea" }));
        Assert.Null((await people.FindAsync(member.GetSubjectId()))!.AcceptedAt);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Tombstones_NameNobody(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await EraseAsync(setting, member, policy: null);
        var tombstones = setting.Contents().Where(static row => row.StartsWith("PrivacyTombstones", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, tombstones.Count);
        Assert.DoesNotContain(tombstones, row => row.Contains("bruno", StringComparison.OrdinalIgnoreCase) || row.Contains(member.Id.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(tombstones, static row => Assert.Contains("KeptPurposes=delivery ", row + " ", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WithdrawalAndClaim_LeaveNoTombstone(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await setting.Eraser().EraseForAsync<Tests.Cases.Letters>(Member.PersonalDataDescriptor, member.GetSubjectId(), Setting.Request);
        await EraseAsync(setting, member, new Policy(hold: new LegalHold("case 1", null)));
        setting.With(context => context.Add(new Visit { MemberId = member.Id, Note = "consented anew" }));
        Assert.Empty(await new ErasedPeople<ClubContext>(setting, Setting.Keys).ListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AfterARefusal_TheContextWorksOn(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var (member, other) = setting.With(static context => (context.Add("bruno"), context.Add("alice")));
        await EraseAsync(setting, member, Ended);
        await using var context = setting.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        var late = context.Add(new Member { Id = member.Id, Name = "bruno" });
        await Assert.ThrowsAsync<ErasedPersonException>(() => context.SaveChangesAsync());
        Assert.Throws<ErasedPersonException>(() => context.SaveChanges());
        Assert.Equal(AutoTransactionBehavior.WhenNeeded, context.Database.AutoTransactionBehavior);
        late.State = EntityState.Detached;
        context.Add(new Visit { MemberId = other.Id, Note = "alice again" });
        await context.SaveChangesAsync();
        Assert.Equal(2, await context.Visits.CountAsync());
    }

    [Fact]
    public async Task OptOut_LetsEverybodyWrite()
    {
        var options = Setting.Keys;
        options.GuardsWriters = false;
        using var setting = ClubContext.Open(new SqliteServer(), options: options);
        var member = setting.With(static context => context.Add("bruno"));
        await EraseAsync(setting, member, Ended);
        setting.With(context => context.Add(new Member { Id = member.Id, Name = "bruno" }));
    }

    [Fact]
    public void SavesWithoutTransaction_AreRefused()
    {
        using var setting = ClubContext.Open(new SqliteServer());
        var refused = Assert.Throws<InvalidOperationException>(() => setting.With(static context =>
        {
            context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            context.Add(new Member { Name = "bruno" });
        }));
        Assert.Contains("GuardsWriters", refused.Message, StringComparison.Ordinal);
    }

    internal static Task<ErasureReceipt> EraseAsync(Setting<ClubContext> setting, Member member, IErasurePolicy? policy) =>
        setting.Eraser(policy).EraseAsync(Member.PersonalDataDescriptor, member.GetSubjectId(), Setting.Request);

    private static async Task<ErasedPersonException> Refused(Setting<ClubContext> setting, Action<ClubContext> work)
    {
        await using var context = setting.CreateDbContext();
        work(context);
        var refused = await Assert.ThrowsAsync<ErasedPersonException>(() => context.SaveChangesAsync());
        Assert.DoesNotContain("bruno", refused.Message, StringComparison.Ordinal);
        return refused;
    }
}
