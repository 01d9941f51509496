using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

/// <summary>Recipients are told of erasures, again until they take it, and the receipt says how far each is.</summary>
public sealed class RecipientTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EachRecipient_IsOnTheReceipt_AndToldWhatItKnowsThePersonBy(ITestServer server)
    {
        using var setting = Club.Open(server);
        var mailer = new ToldRecipient("Mailer");
        var (ines, request) = (setting.Add("ines"), Setting.Request);
        var receipt = await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, ines, request);
        Assert.Equal(
            [("Hoster", RecipientErasureState.Done), ("Mailer", RecipientErasureState.Pending), ("Printer", RecipientErasureState.NotReached)],
            receipt.Recipients.Select(static line => (line.Recipient, line.State)));
        Assert.Contains("a person has to tell them", receipt.Recipients[2].Reason, StringComparison.Ordinal);
        Assert.False(receipt.IsComplete);

        // The outbox waits with what names her, sealed.
        Assert.Empty(mailer.Told);
        Assert.False(setting.Contents().Names("ines"));
        Assert.False(setting.Contents().Names(ines.Key));

        Assert.Equal(new RecipientNoticeReport(1, 0), await setting.Notices(Setting.Now.AddMinutes(1), mailer).SendAsync());
        var told = Assert.Single(mailer.Told);
        Assert.Equal(ines, told.Subject);

        // Not the telephone number, which the mailer never got.
        Assert.Equal([("Contact.Second", "ines.second@example.org"), ("Email", "ines@Example.org")], told.Identifiers.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value)));
        Assert.Equal(new RecipientNoticeReport(0, 0), await setting.Notices(Setting.Now.AddDays(1), mailer).SendAsync());
        Assert.All(setting.With(static context => context.Set<RecipientNotice>().ToList()), static notice => Assert.Null(notice.SealedIdentity));

        var later = (await setting.Notices(Setting.Now).FindReceiptAsync(request.Id))!;
        Assert.Equal((RecipientErasureState.Done, Setting.Now.AddMinutes(1)), (later.Recipients[1].State, later.Recipients[1].At));
        Assert.True(await setting.Notices(Setting.Now).ConfirmAsync(request.Id, "Printer", RecipientErasureState.Told));
        Assert.False(await setting.Notices(Setting.Now).ConfirmAsync(request.Id, "Nobody", RecipientErasureState.Told));
        var again = await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, ines, request);
        Assert.Equal([RecipientErasureState.Done, RecipientErasureState.Done, RecipientErasureState.Told], again.Recipients.Select(static line => line.State));
        Assert.Null(again.Recipients[2].Reason);
        Assert.Null(await new ReceiptChain<ClubContext>(setting).FindBreakAsync());
        Assert.Null(await setting.Notices(Setting.Now).FindReceiptAsync(Guid.NewGuid()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OnlyRecipientsOfPurposesThatEnd_AreTold(ITestServer server)
    {
        using var setting = Club.Open(server);
        IRecipientEraser[] both = [new ToldRecipient("Mailer"), new ToldRecipient("Printer")];

        // The relation lasts: the printer still needs the data.
        var eraser = new PersonalDataEraser<ClubContext>(setting, Club.Options, new Policy(), new StoppedClock(Setting.Now), both);
        Assert.Equal(["Mailer"], (await eraser.EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines"), Setting.Request)).Recipients.Select(static line => line.Recipient));
        Assert.Equal(["Mailer"], (await eraser.EraseForAsync<ClubNews>(Member.PersonalDataDescriptor, setting.Add("marc"), Setting.Request)).Recipients.Select(static line => line.Recipient));
        var held = new PersonalDataEraser<ClubContext>(setting, Club.Options, new Policy(hold: new LegalHold("case 1", null)), new StoppedClock(Setting.Now), both);
        Assert.Empty((await held.EraseAsync(Member.PersonalDataDescriptor, setting.Add("paul"), Setting.Request)).Recipients);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatFails_IsTriedAgain_LaterEachTime(ITestServer server)
    {
        using var setting = Club.Open(server);
        var fails = true;
        var mailer = new ToldRecipient("Mailer", _ => fails ? throw new TimeoutException("ines@example.org is unknown") : RecipientErasureState.Told);
        var request = Setting.Request;
        await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines"), request);
        var at = Setting.Now;
        foreach (var wait in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360 })
        {
            Assert.Equal(new RecipientNoticeReport(0, 1), await setting.Notices(at, mailer).SendAsync());
            Assert.Equal(new RecipientNoticeReport(0, 0), await setting.Notices(at.AddMinutes(wait).AddSeconds(-1), mailer).SendAsync());
            at = at.AddMinutes(wait);
        }

        var pending = (await setting.Notices(at).FindReceiptAsync(request.Id))!.Recipients.Single(static line => line.Recipient == "Mailer");
        Assert.Equal((RecipientErasureState.Pending, "tried 11 times: TimeoutException"), (pending.State, pending.Reason));
        Assert.False(setting.Contents().Names("ines"));
        fails = false;
        Assert.Equal(new RecipientNoticeReport(1, 0), await setting.Notices(at, mailer).SendAsync());
        Assert.Single(mailer.Told.Select(static told => told.Id).Distinct());
        Assert.Equal(RecipientErasureState.Told, (await setting.Notices(at).FindReceiptAsync(request.Id))!.Recipients.Single(static line => line.Recipient == "Mailer").State);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManySenders_TellNobodyTwice(ITestServer server)
    {
        using var setting = Club.Open(server);
        var mailer = new ToldRecipient("Mailer");
        foreach (var number in Enumerable.Range(0, 12))
        {
            await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, setting.Add("person" + number), Setting.Request);
        }

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => setting.Notices(Setting.Now, mailer).SendAsync())));
        Assert.Equal(12, reports.Sum(static report => report.Told));
        Assert.Equal(12, mailer.Told.Select(static told => told.Id).Distinct().Count());
        Assert.Equal(12, mailer.Told.Count);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ASenderThatDied_IsNotWaitedForLonger(ITestServer server)
    {
        using var setting = Club.Open(server);
        var mailer = new ToldRecipient("Mailer");
        await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines"), Setting.Request);
        setting.With(static context => context.Set<RecipientNotice>().Where(static notice => notice.Recipient == "Mailer")
            .ExecuteUpdate(static set => set.SetProperty(static notice => notice.Sender, Guid.NewGuid()).SetProperty(static notice => notice.SenderUntilTicks, Setting.Now.AddMinutes(2).UtcTicks)));
        Assert.Equal(new RecipientNoticeReport(0, 0), await setting.Notices(Setting.Now, mailer).SendAsync());
        Assert.Equal(new RecipientNoticeReport(1, 0), await setting.Notices(Setting.Now.AddMinutes(2), mailer).SendAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnErasureThatFails_TellsAndListsNobody(ITestServer server)
    {
        using var setting = Club.Open(server);
        var nobody = new SubjectId(Member.PersonalDataDescriptor.Facts.SubjectName!, Guid.NewGuid().ToString());
        await Assert.ThrowsAsync<KeyNotFoundException>(() => setting.EraserTelling(new ToldRecipient("Mailer")).EraseAsync(Member.PersonalDataDescriptor, nobody, Setting.Request));
        Assert.Empty(setting.With(static context => context.Set<RecipientNotice>().ToList()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnotherKey_OpensNothing(ITestServer server)
    {
        using var setting = Club.Open(server);
        var mailer = new ToldRecipient("Mailer");
        await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines"), Setting.Request);
        var other = new PersonalDataOptions { ReceiptKey = new byte[32] };
        Assert.Equal(new RecipientNoticeReport(0, 1), await new RecipientNotices<ClubContext>(setting, other, [mailer], timing: null, new StoppedClock(Setting.Now)).SendAsync());
        Assert.Empty(mailer.Told);
    }

    [Fact]
    public async Task TheService_SendsWhileTheApplicationRuns()
    {
        using var setting = Club.Open(new SqliteServer());
        var told = new TaskCompletionSource();
        var mailer = new ToldRecipient("Mailer", _ =>
        {
            told.TrySetResult();
            return RecipientErasureState.Done;
        });
        await setting.EraserTelling(mailer).EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines"), Setting.Request);
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IDbContextFactory<ClubContext>>(setting);
        services.AddSingleton<IRecipientEraser>(mailer);
        services.AddPrivacy<ClubContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        services.AddRecipientNotices<ClubContext>(static options => options.Every = TimeSpan.FromSeconds(1));
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var service = Assert.Single(provider.GetServices<IHostedService>());
        await service.StartAsync(default);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await service.StopAsync(default);
        Assert.Single(mailer.Told);
    }
}
