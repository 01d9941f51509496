using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Replay;

/// <summary>Yesterday's file comes back, and everything that people asked for since is asked of it again: what counts is its bytes, not what queries show.</summary>
public sealed class RestoredFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("restored-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ErasuresAndActs_AreReplayed_UntilNothingIsInTheBytes()
    {
        using var setting = Club.Open(new SqliteServer(), new SecureDeletion());
        var (ines, marc, paul, rosa) = (setting.Add("zq-ines"), setting.Add("zq-marc"), setting.Add("zq-paul"), setting.Add("zq-rosa"));
        foreach (var person in new[] { ines, marc, paul, rosa })
        {
            await Ledger(setting).GrantAsync<ClubNews>(person, Act(-10));
        }

        var yesterday = setting.BackUp();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        await Eraser(setting).EraseForAsync<ClubNews>(Member.PersonalDataDescriptor, marc, Setting.Request);
        await Ledger(setting).WithdrawAsync<ClubNews>(paul, Act(-1));
        await List(setting).AddAsync(Channel.Email, "zq-caller@example.org");
        Assert.Equal((0, 0), (Count(setting, "zq-ines"), Count(setting, "zq-marc@")));

        yesterday.Restore();
        Assert.NotEqual(0, Count(setting, "zq-ines"));
        Assert.NotEqual(0, Count(setting, "zq-marc@"));
        Assert.Equal(4, (await Ledger(setting).WhereConsentedAsync<ClubNews>([ines, marc, paul, rosa])).Count);

        var report = await Replayer(setting).ReplayAsync();

        // Acts of an erasure are not in the journal of acts: its replay makes them anew.
        Assert.Equal((2, 2, 2, 1, 1), (report.Missing, report.Found, report.Receipts.Count, report.Acts, report.Addresses));
        Assert.Equal((0, 0), (Count(setting, "zq-ines"), Count(setting, "zq-marc@")));
        Assert.Equal(rosa, Assert.Single(await Ledger(setting).WhereConsentedAsync<ClubNews>([ines, marc, paul, rosa])));
        foreach (var address in new[] { "zq-ines@example.org", "zq-marc@example.org", "zq-caller@example.org" })
        {
            Assert.True(await List(setting).ContainsAsync(Channel.Email, address));
        }

        Assert.False(await List(setting).ContainsAsync(Channel.Email, "zq-rosa@example.org"));
        Assert.Null(await new ReceiptChain<ClubContext>(setting).FindBreakAsync());

        // The others have what was theirs, to the byte.
        Assert.True(setting.Contents().Names("Name=zq-marc"));
        Assert.All(["zq-paul@Example.org", "zq-paul.guest@example.org", "zq-rosa@Example.org"], value => Assert.NotEqual(0, Count(setting, value)));

        // Neither file outside the database names anybody.
        Assert.All(_folder.EnumerateFiles(), file => Assert.DoesNotContain("zq-", File.ReadAllText(file.FullName), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task FileThatIsRestoredTwice_IsReplayedTwice()
    {
        using var setting = Club.Open(new SqliteServer(), new SecureDeletion());
        var (ines, paul) = (setting.Add("zq-ines"), setting.Add("zq-paul"));
        await Ledger(setting).GrantAsync<ClubNews>(paul, Act(-10));
        var yesterday = setting.BackUp();
        await Eraser(setting).EraseAsync(Member.PersonalDataDescriptor, ines, Setting.Request);
        await Ledger(setting).WithdrawAsync<ClubNews>(paul, Act(-1));
        for (var restored = 0; restored < 2; restored++)
        {
            yesterday.Restore();
            var report = await Replayer(setting).ReplayAsync();
            Assert.Equal((1, 1), (report.Receipts.Count, report.Acts));
            Assert.Equal(0, Count(setting, "zq-ines"));
            Assert.False(await Ledger(setting).HasConsentAsync<ClubNews>(paul));
        }

        var again = await Replayer(setting).ReplayAsync();
        Assert.Equal((0, 0, 0), (again.Missing, again.Acts, again.Addresses));
    }

    private static ConsentAct Act(int days) => new(ConsentActKind.Form, Setting.Now.AddDays(days), "1", "en", "test");

    private static int Count(Setting<ClubContext> setting, string value)
    {
        var file = new SqliteConnectionStringBuilder(setting.Arguments[1]).DataSource;
        var bytes = new[] { "", "-wal", "-journal" }.Select(suffix => file + suffix).Where(File.Exists).Select(File.ReadAllBytes);
        return bytes.Sum(content => Encoding.Latin1.GetString(content).Split(value, StringSplitOptions.None).Length - 1);
    }

    private ConsentLedger<ClubContext> Ledger(Setting<ClubContext> setting) => new(setting, Club.Options, new StoppedClock(Setting.Now), columns: null, Acts);

    private OppositionList<ClubContext> List(Setting<ClubContext> setting) => new(setting, Club.Options, new StoppedClock(Setting.Now), Acts);

    private PersonalDataEraser<ClubContext> Eraser(Setting<ClubContext> setting) => new(setting, Club.Options, Club.Ended, new StoppedClock(Setting.Now), recipients: null, Erasures);

    private ErasureReplayer<ClubContext> Replayer(Setting<ClubContext> setting) => new(setting, Club.Options, Eraser(setting), Erasures, Acts);

    private FileActJournal Acts => new(Path.Combine(_folder.FullName, "acts.journal"));

    private FileErasureJournal Erasures => new(Path.Combine(_folder.FullName, "erasures.journal"));

    /// <summary>Without it SQLite leaves what was deleted in free pages.</summary>
    private sealed class SecureDeletion : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA secure_delete = ON";
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA secure_delete = ON";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
