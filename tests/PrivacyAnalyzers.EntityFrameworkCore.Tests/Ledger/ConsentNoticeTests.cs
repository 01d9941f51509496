using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Ledger;

/// <summary>What people were shown is kept with what they answered.</summary>
public sealed class ConsentNoticeTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AText_IsStoredOnce_AndNeverChanged(ITestServer server)
    {
        using var setting = Club.Open(server);
        var notices = new ConsentNotices<ClubContext>(setting, new StoppedClock(Setting.Now));
        var stored = await notices.StoreAsync<ClubNews>("2026-01", "fr", "Recevez nos nouvelles.");
        Assert.Equal(stored.Hash, (await notices.StoreAsync<ClubNews>("2026-01", "FR", "Recevez nos nouvelles.")).Hash);
        await Assert.ThrowsAsync<InvalidOperationException>(() => notices.StoreAsync<ClubNews>("2026-01", "fr", "Recevez aussi celles de nos amis."));
        await notices.StoreAsync<ClubNews>("2026-01", "en", "Get our news.");
        await notices.StoreAsync<ClubNews>("2026-02", "fr", "Recevez aussi celles de nos amis.");
        Assert.Equal(3, setting.With(static context => context.Set<ConsentNotice>().Count()));
        Assert.Equal("Recevez nos nouvelles.", (await notices.FindAsync<ClubNews>("2026-01", "fr"))!.Text);
        Assert.Null(await notices.FindAsync<ClubNews>("2025-01", "fr"));
        Assert.Null(await notices.FindAsync<Membership>("2026-01", "fr"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnAct_CarriesTheHashOfItsText_AndATextThatWasChangedShows(ITestServer server)
    {
        using var setting = Club.Open(server);
        var notices = new ConsentNotices<ClubContext>(setting);
        var stored = await notices.StoreAsync<ClubNews>("2026-01", "fr", "Recevez nos nouvelles.");
        var ledger = new ConsentLedger<ClubContext>(setting, Club.Options, new StoppedClock(Setting.Now));
        var ines = setting.Add("ines");
        await ledger.GrantAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now, "2026-01", "fr"));
        await ledger.WithdrawAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now, "2025-01", "fr"));
        Assert.Equal([stored.Hash, null], setting.With(static context => context.Set<ConsentEntry>().OrderBy(static entry => entry.Sequence).Select(static entry => entry.NoticeHash).ToList()));
        setting.With(static context => context.Set<ConsentNotice>().ExecuteUpdate(static set => set.SetProperty(static notice => notice.Text, "Tout.")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => notices.FindAsync<ClubNews>("2026-01", "fr"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyWhoStoreTheSame_DoNotFail(ITestServer server)
    {
        using var setting = Club.Open(server);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new ConsentNotices<ClubContext>(setting).StoreAsync<ClubNews>("1", "fr", "Recevez nos nouvelles."))));
        Assert.Equal(1, setting.With(static context => context.Set<ConsentNotice>().Count()));
    }
}
