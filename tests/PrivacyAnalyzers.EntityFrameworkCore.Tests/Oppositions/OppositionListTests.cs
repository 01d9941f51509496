using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Oppositions;

/// <summary>Who objected is not contacted, after an erasure too, and only they take it back.</summary>
public sealed class OppositionListTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ListedAddress_IsFoundInAnySpelling_AndKeptAsNothingButAHash(ITestServer server)
    {
        using var setting = Club.Open(server);
        var list = setting.Oppositions();
        await list.AddAsync(Channel.Email, "Ines@Example.org");
        await list.AddAsync(Channel.Email, "ines@example.ORG");
        await list.AddAsync(Channel.Telephone, "+33 6 12 34 56 78");
        Assert.True(await list.ContainsAsync(Channel.Email, " INES@example.org"));
        Assert.True(await list.ContainsAsync(Channel.Any, "ines@example.org"));
        Assert.True(await list.ContainsAsync(Channel.Telephone, "06.12.34.56.78"));
        Assert.False(await list.ContainsAsync(Channel.TextMessage, "06.12.34.56.78"));
        Assert.False(await list.ContainsAsync(Channel.Email, "marc@example.org"));
        await Assert.ThrowsAsync<ArgumentException>(() => list.ContainsAsync(Channel.Email, "nobody"));

        Assert.Equal(2, setting.With(static context => context.Set<ListedAddress>().Count()));
        Assert.False(setting.Contents().Names("ines"));
        Assert.False(setting.Contents().Names("612345678"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ABatch_IsAskedAtOnce_AndWhatCannotBeReadIsRefused(ITestServer server)
    {
        using var setting = Club.Open(server);
        var list = setting.Oppositions();
        var all = Enumerable.Range(0, 2500).Select(static i => $"Person{i}@example.org").ToList();
        foreach (var address in all.Where(static (_, i) => i % 500 == 7))
        {
            await list.AddAsync(Channel.Email, address.ToUpperInvariant());
        }

        var refused = await list.WhereListedAsync(Channel.Email, [.. all, "no address", "PERSON7@example.org"]);
        Assert.Equal([.. all.Where(static (_, i) => i % 500 == 7), "no address", "PERSON7@example.org"], refused.ToHashSet());
        Assert.Empty(await list.WhereListedAsync(Channel.Email, []));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OnlyThePerson_TakesAnAddressOff_ChannelByChannel(ITestServer server)
    {
        using var setting = Club.Open(server);
        var list = setting.Oppositions();
        await list.AddAsync(Channel.Any, "06 12 34 56 78");
        var imported = new ConsentAct(ConsentActKind.Imported, Setting.Now, "1", "fr", "old.csv");
        await Assert.ThrowsAsync<ArgumentException>(() => list.LiftAsync(Channel.Telephone, "06 12 34 56 78", imported));
        var act = new ConsentAct(ConsentActKind.Form, Setting.Now, "1", "fr");
        Assert.True(await list.LiftAsync(Channel.Telephone, "0033612345678", act));
        Assert.False(await list.ContainsAsync(Channel.Telephone, "06 12 34 56 78"));
        Assert.True(await list.ContainsAsync(Channel.TextMessage, "06 12 34 56 78"));
        Assert.False(await list.LiftAsync(Channel.Telephone, "06 12 34 56 78", act));
        Assert.True(await list.LiftAsync(Channel.Any, "06 12 34 56 78", act));
        Assert.False(await list.ContainsAsync(Channel.Any, "06 12 34 56 78"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyWhoListTheSame_DoNotFail(ITestServer server)
    {
        using var setting = Club.Open(server);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => setting.Oppositions().AddAsync(Channel.Email, "ines@example.org"))));
        Assert.Equal(1, setting.With(static context => context.Set<ListedAddress>().Count()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_ListsTheOwnAddresses_AndNoOthers(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        var receipt = await setting.EraserTelling().EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        var list = setting.Oppositions();
        Assert.Equal(["ines@example.org", "ines.second@example.org"], await list.WhereListedAsync(Channel.Email, ["ines@example.org", "ines.second@example.org", "ines.guest@example.org", "marc@example.org"]));
        Assert.True(await list.ContainsAsync(Channel.TextMessage, "+33612345678"));
        Assert.False(setting.Contents().Names("ines"));
        Assert.DoesNotContain(receipt.Members, static member => member.Outcome == ErasureOutcome.NotReached);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ANumberThatCannotBeRead_IsOnTheReceipt_AndStopsNothing(ITestServer server)
    {
        using var setting = Club.Open(server);
        var receipt = await setting.EraserTelling().EraseAsync(Member.PersonalDataDescriptor, setting.Add("ines", "ask my mother"), Setting.Request);
        var line = Assert.Single(receipt.Members, static member => member.Outcome == ErasureOutcome.NotReached);
        Assert.Equal(("Phone", 1L), (line.Path, line.Rows));
        Assert.Contains("opposition list", line.Reason, StringComparison.Ordinal);
        Assert.False(setting.Contents().Names("mother"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WithdrawalOfMarketing_ListsWhatItsChannelReaches_AnotherListsNothing(ITestServer server)
    {
        using var setting = Club.Open(server);
        await setting.EraserTelling().EraseForAsync<Membership>(Member.PersonalDataDescriptor, setting.Add("marc", phone: null), Setting.Request);
        Assert.Empty(setting.With(static context => context.Set<ListedAddress>().ToList()));
        await setting.EraserTelling().EraseForAsync<ClubNews>(Member.PersonalDataDescriptor, setting.Add("ines"), Setting.Request);
        var list = setting.Oppositions();
        Assert.True(await list.ContainsAsync(Channel.Email, "ines@example.org"));
        Assert.False(await list.ContainsAsync(Channel.Telephone, "06 12 34 56 78"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnObjectionInTheLedger_ListsTheAddresses_AndTakingItBackLiftsThem(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        var (ledger, list) = (new ConsentLedger<ClubContext>(setting, Club.Options, new StoppedClock(Setting.Now)), setting.Oppositions());
        await ledger.ObjectAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now.AddDays(-2), "1", "fr"));
        Assert.True(await list.ContainsAsync(Channel.Email, "ines@example.org"));

        // What happened before the objection, and is told later, changes nothing.
        await ledger.LiftObjectionAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Paper, Setting.Now.AddDays(-9), "1", "fr"));
        Assert.True(await list.ContainsAsync(Channel.Email, "ines@example.org"));
        await ledger.LiftObjectionAsync<ClubNews>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now.AddDays(-1), "1", "fr"));
        Assert.False(await list.ContainsAsync(Channel.Email, "ines@example.org"));
        await ledger.ObjectAsync<Membership>(ines, new ConsentAct(ConsentActKind.Form, Setting.Now, "1", "fr"));
        Assert.Empty(setting.With(static context => context.Set<ListedAddress>().ToList()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ItsTerm_IsItsOwn_AndCountsFromTheLastObjection(ITestServer server)
    {
        using var setting = Club.Open(server);
        var options = Club.Options;
        options.OppositionRetention = "P3Y";
        await new OppositionList<ClubContext>(setting, options, new StoppedClock(Setting.Now.AddYears(-4))).AddAsync(Channel.Email, "old@example.org");
        await new OppositionList<ClubContext>(setting, options, new StoppedClock(Setting.Now.AddYears(-4))).AddAsync(Channel.Email, "renewed@example.org");
        await setting.Oppositions().AddAsync(Channel.Email, "renewed@example.org");
        var purger = new PersonalDataPurger<ClubContext>(setting, options, policy: null, new StoppedClock(Setting.Now));
        Assert.Equal(1, Assert.Single((await purger.PurgeAsync(isDryRun: true)).Members).Rows);
        var line = Assert.Single((await purger.PurgeAsync(isDryRun: false)).Members);
        Assert.Equal(("opposition-list", ErasureOutcome.Deleted, 1L), (line.PurposeKey, line.Outcome, line.Rows));
        Assert.Equal(["renewed@example.org"], await setting.Oppositions().WhereListedAsync(Channel.Email, ["old@example.org", "renewed@example.org"]));
    }
}
