using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Replay;

/// <summary>A backup takes back nobody's no.</summary>
public sealed class ActReplayTests : IDisposable
{
    private readonly string _acts = Path.Combine(Path.GetTempPath(), "acts-" + Guid.NewGuid().ToString("N"));
    private readonly string _erasures = Path.Combine(Path.GetTempPath(), "erasures-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        File.Delete(_acts);
        File.Delete(_erasures);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatWasSaidSinceTheBackup_IsSaidAgain(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (ines, marc, paul, rosa) = (setting.Add("ines"), setting.Add("marc"), setting.Add("paul"), setting.Add("rosa"));
        var (ledger, list) = (Ledger(setting), List(setting));
        foreach (var person in new List<SubjectId> { ines, marc, rosa })
        {
            await ledger.GrantAsync<ClubNews>(person, Act(-10));
        }

        await list.AddAsync(Channel.Email, "listed.before@example.org");
        var backup = setting.BackUp();
        await ledger.WithdrawAsync<ClubNews>(ines, Act(-3));
        await ledger.ObjectAsync<ClubNews>(marc, Act(-3));
        await ledger.GrantAsync<ClubNews>(paul, Act(-3));
        await ledger.WithdrawAsync<ClubNews>(rosa, Act(-3));
        await ledger.GrantAsync<ClubNews>(rosa, Act(-2));
        await list.AddAsync(Channel.Email, "somebody@example.org");
        await list.LiftAsync(Channel.Email, "listed.before@example.org", Act(-2));
        backup.Restore();
        Assert.True(await ledger.HasConsentAsync<ClubNews>(ines));
        Assert.False(await list.ContainsAsync(Channel.Email, "somebody@example.org"));

        var before = setting.Contents();
        var dry = await Replayer(setting).ReplayAsync(isDryRun: true);

        // Marc has two addresses; one was listed, and one taken off.
        Assert.Equal((5, 4), (dry.Acts, dry.Addresses));
        Assert.Equal(before, setting.Contents());

        var report = await Replayer(setting).ReplayAsync();
        Assert.Equal((5, 4), (report.Acts, report.Addresses));
        var consenting = await ledger.WhereConsentedAsync<ClubNews>([ines, marc, paul, rosa]);
        Assert.Equal(new HashSet<SubjectId> { paul, rosa }, consenting.ToHashSet());
        Assert.True(await ledger.HasObjectedAsync<ClubNews>(marc));

        // What an objection puts on the list is there again, and what was lifted is not.
        Assert.True(await list.ContainsAsync(Channel.Email, "marc@example.org"));
        Assert.True(await list.ContainsAsync(Channel.Email, "somebody@example.org"));
        Assert.False(await list.ContainsAsync(Channel.Email, "listed.before@example.org"));
        var history = await ledger.GetHistoryAsync(rosa);
        Assert.Equal([Setting.Now.AddDays(-10), Setting.Now.AddDays(-3), Setting.Now.AddDays(-2)], history.Select(static record => record.Act.At));

        var again = await Replayer(setting).ReplayAsync();
        Assert.Equal((0, 0), (again.Acts, again.Addresses));
        var text = await File.ReadAllTextAsync(_acts);
        Assert.DoesNotContain("example.org", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ines.Key, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ErasureSinceTheBackup_OverrulesTheConsentBeforeIt(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        var backup = setting.BackUp();
        await Ledger(setting).GrantAsync<ClubNews>(ines, Act(-4));
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        backup.Restore();
        var report = await Replayer(setting).ReplayAsync();
        Assert.Equal((1, 1), (report.Acts, report.Found));
        Assert.False(await Ledger(setting).HasConsentAsync<ClubNews>(ines));
        Assert.False(setting.Contents().Names("ines"));
    }

    [Fact]
    public async Task LineThatWasCut_SaysNothing_AndSpoilsNoOther()
    {
        using var setting = Club.Open(new SqliteServer());
        await List(setting).AddAsync(Channel.Email, "one@example.org");
        await File.WriteAllTextAsync(_acts, (await File.ReadAllTextAsync(_acts))[..^9]);
        Assert.Empty(await new FileActJournal(_acts).ReadAsync());
        await List(setting).AddAsync(Channel.Email, "two@example.org");
        Assert.Equal(Channel.Email, Assert.Single(await new FileActJournal(_acts).ReadAsync()).Address!.Channel);
    }

    [Fact]
    public async Task NoThatCannotBeNoted_IsNotCommitted()
    {
        using var setting = Club.Open(new SqliteServer());
        var ines = setting.Add("ines");
        await Ledger(setting).GrantAsync<ClubNews>(ines, Act(-4));
        var ledger = new ConsentLedger<ClubContext>(setting, Club.Options, new StoppedClock(Setting.Now), columns: null, new FullDisk());
        await Assert.ThrowsAsync<IOException>(() => ledger.WithdrawAsync<ClubNews>(ines, Act(-1)));
        Assert.True(await ledger.HasConsentAsync<ClubNews>(ines));
    }

    private static ConsentAct Act(int days) => new(ConsentActKind.Form, Setting.Now.AddDays(days), "1", "en", "test");

    private ConsentLedger<ClubContext> Ledger(Setting<ClubContext> setting) => new(setting, Club.Options, new StoppedClock(Setting.Now), columns: null, new FileActJournal(_acts));

    private OppositionList<ClubContext> List(Setting<ClubContext> setting) => new(setting, Club.Options, new StoppedClock(Setting.Now), new FileActJournal(_acts));

    private PersonalDataEraser<ClubContext> Eraser(Setting<ClubContext> setting) => new(setting, Club.Options, Club.Ended, new StoppedClock(Setting.Now), recipients: null, new FileErasureJournal(_erasures));

    private ErasureReplayer<ClubContext> Replayer(Setting<ClubContext> setting) => new(setting, Club.Options, Eraser(setting), new FileErasureJournal(_erasures), new FileActJournal(_acts));

    private sealed class FullDisk : IActJournal
    {
        public Task AppendAsync(IReadOnlyList<ActJournalEntry> entries, CancellationToken cancellationToken = default) => throw new IOException("The disk is full.");

        public Task<IReadOnlyList<ActJournalEntry>> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ActJournalEntry>>([]);
    }
}
