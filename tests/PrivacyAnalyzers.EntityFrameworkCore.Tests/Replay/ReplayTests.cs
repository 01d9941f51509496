using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Replay;

/// <summary>A backup brings nobody back.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), "journal-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => File.Delete(_file);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoWasErasedSinceTheBackup_IsErasedAgain(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (early, ines, marc, paul) = (setting.Add("early"), setting.Add("ines"), setting.Add("marc"), setting.Add("paul"));
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, early, Setting.Request);
        var backup = setting.BackUp();
        var request = Setting.Request;
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, request);
        await Eraser(setting).EraseForAsync<ClubNews>(Member.PersonalDataDescriptor, marc, Setting.Request);
        backup.Restore();
        Assert.True(setting.Contents().Names("ines"));
        Assert.True(setting.Contents().Names("marc@"));
        Assert.False(await setting.Oppositions().ContainsAsync(Channel.Email, "ines@example.org"));

        var dry = await Replayer(setting).ReplayAsync(isDryRun: true);
        Assert.Equal((true, 2, 2, 0), (dry.IsDryRun, dry.Missing, dry.Found, dry.Receipts.Count));
        Assert.True(setting.Contents().Names("ines"));

        var report = await Replayer(setting).ReplayAsync();
        Assert.Equal((2, 2, 2), (report.Missing, report.Found, report.Receipts.Count));
        Assert.Contains(report.Receipts, receipt => receipt.Request.Id == request.Id && receipt.Request.ReceivedAt == request.ReceivedAt);
        Assert.False(setting.Contents().Names("ines"));

        // Marc withdrew one consent: what else he is known by stays, and Paul asked for nothing.
        Assert.False(setting.Contents().Names("marc@"));
        Assert.True(setting.Contents().Names("Name=marc"));
        Assert.True(setting.Contents().Names("paul@"));
        Assert.True(await setting.Oppositions().ContainsAsync(Channel.Email, "ines@example.org"));
        Assert.Null(await new ReceiptChain<ClubContext>(setting).FindBreakAsync());
        Assert.Equal(0, (await Replayer(setting).ReplayAsync()).Missing);
        Assert.DoesNotContain(paul.Key, await File.ReadAllTextAsync(_file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ines.Key, await File.ReadAllTextAsync(_file), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ErasuresBeforeTheReplay_AndASecondRestore_AreNotLost(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (ines, marc) = (setting.Add("ines"), setting.Add("marc"));
        var backup = setting.BackUp();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        backup.Restore();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, marc, Setting.Request);
        Assert.Equal((1, 1), Counts(await Replayer(setting).ReplayAsync()));
        Assert.False(setting.Contents().Names("ines"));
        backup.Restore();
        Assert.Equal((2, 2), Counts(await Replayer(setting).ReplayAsync()));
        Assert.False(setting.Contents().Names("ines"));
        Assert.False(setting.Contents().Names("marc"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OnlyWhatIsAskedFor_IsReplayed(ITestServer server)
    {
        using var setting = Club.Open(server);
        var ines = setting.Add("ines");
        var backup = setting.BackUp();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        backup.Restore();
        Assert.Equal((0, 0), Counts(await Replayer(setting).ReplayAsync(since: Setting.Now.AddSeconds(1))));
        Assert.Equal((1, 1), Counts(await Replayer(setting).ReplayAsync(since: Setting.Now)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AJournalThatWasMissed_CatchesUp(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (ines, marc, paul) = (setting.Add("ines"), setting.Add("marc"), setting.Add("paul"));
        await setting.EraserTelling().EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, marc, Setting.Request);

        // Cut in the middle of a line: what was written to its end counts, what comes later is not spoilt.
        var lines = await File.ReadAllTextAsync(_file);
        await File.WriteAllTextAsync(_file, lines[..^10]);
        Assert.Single(await new FileErasureJournal(_file).ReadAsync());
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, paul, Setting.Request);
        Assert.Equal([1, 2, 3], (await new FileErasureJournal(_file).ReadAsync()).Select(static entry => entry.Sequence));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatTheApplicationSaidThen_CountsWhereTheBackupDoesNotKnowIt(ITestServer server)
    {
        using var setting = Club.Open(server);
        var (ines, marc) = (setting.Add("ines"), setting.Add("marc"));
        var backup = setting.BackUp();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        await Eraser(setting, new Policy(ended: Setting.Now.AddDays(-1), hold: new LegalHold("case 1", null))).EraseAsync(Member.PersonalDataDescriptor, marc, Setting.Request);
        backup.Restore();
        var report = await new ErasureReplayer<ClubContext>(setting, Club.Options, Eraser(setting, new Policy()), new FileErasureJournal(_file)).ReplayAsync();

        // The account was closed after the backup: to the restored database the relation lasts.
        Assert.Equal(2, report.Found);
        Assert.False(setting.Contents().Names("ines"));
        Assert.True(setting.Contents().Names("marc@"));
        Assert.Contains(report.Receipts, static receipt => receipt.Members.Any(static member => member.Reason?.Contains("a claim that was known at the erasure", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task ManyErasures_ShareOneJournal()
    {
        using var setting = Club.Open(new SqliteServer());
        var people = Enumerable.Range(0, 8).Select(number => setting.Add("person" + number)).ToList();
        await Task.WhenAll(people.Select(person => Task.Run(() => Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, person, Setting.Request))));
        Assert.Equal(8, (await new FileErasureJournal(_file).ReadAsync()).Select(static entry => entry.RequestId).Distinct().Count());
    }

    private static (int Missing, int Found) Counts(ErasureReplayReport report) => (report.Missing, report.Found);

    private PersonalDataEraser<ClubContext> Eraser(Setting<ClubContext> setting, Policy? policy = null) => new(setting, Club.Options, policy ?? Club.Ended, new StoppedClock(Setting.Now), recipients: null, new FileErasureJournal(_file));

    private ErasureReplayer<ClubContext> Replayer(Setting<ClubContext> setting) => new(setting, Club.Options, Eraser(setting), new FileErasureJournal(_file));
}
