using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Archiving;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>A connection that is lost in passing, at each command of what is no erasure: it is tried again, and counts once. Erasures themselves have their own tests.</summary>
public sealed class TransientFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("faults-").FullName;
    private readonly Faults _faults = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Copies_AreWhole(ITestServer server)
    {
        using var setting = Archive(server);
        var id = setting.With(static context => context.Add("bruno", 2010, 2018, 2025)).GetSubjectId();
        var (document, page) = (await CopyAsync(setting, id, isPage: false), await CopyAsync(setting, id, isPage: true));
        await EachCommandAsync(atLeast: 4, async () => Assert.Equal(document, await CopyAsync(setting, id, isPage: false)));
        await EachCommandAsync(atLeast: 4, async () => Assert.Equal(page, await CopyAsync(setting, id, isPage: true)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purges_AndTheArchive_CountOnce(ITestServer server)
    {
        using var setting = Archive(server);
        await EachCommandAsync(atLeast: 5, async failing =>
        {
            setting.With(context => context.Add("bruno" + failing, 2010, 2018, 2025));
            await Armed(failing, async () =>
            {
                var report = await setting.Purger(Setting.Now).PurgeAsync(isDryRun: false);
                Assert.Equal(1, report.Archived);
                Assert.Equal(1, report.Members.Single(static member => member is { Path: "AddressedTo", PurposeKey: "accounts" }).Rows);
            });
            Assert.Contains($"bruno{failing} 2025", setting.InUse());
            Assert.DoesNotContain($"bruno{failing} 2018", setting.InUse());
            Assert.Contains($"bruno{failing} 2018", setting.Stored());
            Assert.DoesNotContain($"bruno{failing} 2010", setting.Stored());
        });
        var archive = new PersonalDataArchive<ArchivedBillingContext>(setting, new Access(isAllowed: true));
        var archived = setting.Stored().Count - setting.InUse().Count;
        await EachCommandAsync(atLeast: 1, async () => Assert.Equal(archived, (await archive.ReadAsync<Invoice, Accounts>(static invoice => true)).Count));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ActsInTheLedger_AreRecordedOnce(ITestServer server)
    {
        using var setting = Members(server);
        var journal = new FileActJournal(Path.Combine(_folder, "acts"));
        var ledger = new ConsentLedger<ClubContext>(setting, Club.Options, new StoppedClock(Setting.Now), columns: null, journal);
        await EachCommandAsync(atLeast: 3, async failing =>
        {
            var member = setting.Add("bruno" + failing);
            await Armed(failing, () => ledger.GrantAsync<ClubNews>(member, Act(-3)));
            Assert.True(await ledger.HasConsentAsync<ClubNews>(member));
            Assert.Single(await ledger.GetHistoryAsync(member));
        });
        await EachCommandAsync(atLeast: 3, async failing =>
        {
            var member = setting.Add("marc" + failing);
            await ledger.GrantAsync<ClubNews>(member, Act(-3));
            await Armed(failing, () => ledger.WithdrawAsync<ClubNews>(member, Act(-2)));
            Assert.Equal([ConsentState.Given, ConsentState.Withdrawn], (await ledger.GetHistoryAsync(member)).Select(static record => record.State));
        });

        // What lists addresses in the same transaction, and takes them off again.
        await EachCommandAsync(atLeast: 4, async failing =>
        {
            var member = setting.Add("paul" + failing);
            await Armed(failing, () => ledger.ObjectAsync<ClubNews>(member, Act(-2)));
            Assert.True(await setting.Oppositions().ContainsAsync(Channel.Email, $"paul{failing}@example.org"));
        });
        await EachCommandAsync(atLeast: 4, async failing =>
        {
            var member = setting.Add("lena" + failing);
            await ledger.ObjectAsync<ClubNews>(member, Act(-2));
            await Armed(failing, () => ledger.LiftObjectionAsync<ClubNews>(member, Act(-1)));
            Assert.False(await setting.Oppositions().ContainsAsync(Channel.Email, $"lena{failing}@example.org"));
            Assert.Equal(2, (await ledger.GetHistoryAsync(member)).Count);
        });
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ReceiptsNoticesAndAnchors_AreReadAndWrittenOnce(ITestServer server)
    {
        using var setting = Members(server);
        var request = Setting.Request;
        var told = new ToldRecipient("Mailer");
        await setting.EraserTelling(told).EraseAsync(Member.PersonalDataDescriptor, setting.Add("bruno"), request);
        var chain = new ReceiptChain<ClubContext>(setting, new StoppedClock(Setting.Now));
        var anchor = new FileReceiptAnchor(Path.Combine(_folder, "anchor"));
        await EachCommandAsync(atLeast: 2, async () => Assert.Null(await chain.FindBreakAsync(anchor)));
        await EachCommandAsync(atLeast: 1, async () => Assert.Equal(1, (await chain.AnchorAsync(anchor))!.Sequence));
        await EachCommandAsync(atLeast: 1, async () => Assert.Equal(request.Id, (await setting.Notices(Setting.Now).FindReceiptAsync(request.Id))!.Request.Id));
        await EachCommandAsync(atLeast: 2, async failing =>
        {
            await setting.EraserTelling(told).EraseAsync(Member.PersonalDataDescriptor, setting.Add("marc" + failing), Setting.Request);
            var before = told.Told.Count;
            await Armed(failing, async () => Assert.Equal(0, (await setting.Notices(Setting.Now, told).SendAsync()).Failed));
            Assert.InRange(told.Told.Count, before + 1, before + 2);
        });
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ReplaysAndSweeps_EraseOnce(ITestServer server)
    {
        using var setting = Members(server);
        var (erasures, acts) = (new FileErasureJournal(Path.Combine(_folder, "erasures")), new FileActJournal(Path.Combine(_folder, "acts")));
        var eraser = new PersonalDataEraser<ClubContext>(setting, Club.Options, Club.Ended, new StoppedClock(Setting.Now), recipients: null, erasures);
        var ledger = new ConsentLedger<ClubContext>(setting, Club.Options, new StoppedClock(Setting.Now), columns: null, acts);
        var (bruno, marc) = (setting.Add("bruno"), setting.Add("marc"));
        var backup = setting.BackUp();
        await ledger.ObjectAsync<ClubNews>(marc, Act(-1));
        await eraser.EraseAsync(Member.PersonalDataDescriptor, bruno, Setting.Request);
        await EachCommandAsync(atLeast: 10, async failing =>
        {
            backup.Restore();
            await Armed(failing, async () =>
            {
                var report = await new ErasureReplayer<ClubContext>(setting, Club.Options, eraser, erasures, acts).ReplayAsync();
                Assert.Equal((1, 1, 1), (report.Missing, report.Receipts.Count, report.Acts));
            });
            Assert.False(setting.Contents().Names("bruno"));
            Assert.True(await ledger.HasObjectedAsync<ClubNews>(marc));
            Assert.Null(await new ReceiptChain<ClubContext>(setting).FindBreakAsync());
        });
        await EachCommandAsync(atLeast: 6, async failing =>
        {
            setting.With(context => context.Database.ExecuteSql($"""INSERT INTO "Members" ("Id", "Name") VALUES ({Guid.Parse(bruno.Key)}, 'bruno again')"""));
            await Armed(failing, async () => Assert.Single((await new PersonalDataSweeper<ClubContext>(setting, Club.Options, Club.Ended, new StoppedClock(Setting.Now)).SweepAsync()).Receipts));
            Assert.False(setting.Contents().Names("bruno"));
        });
    }

    // Until a run has fewer commands than that: then each of them has failed once. A run that prepares something first arms the fault itself.
    private async Task EachCommandAsync(int atLeast, Func<int, Task> run, bool prepares = true)
    {
        for (var failing = 1; ; failing++)
        {
            _faults.HasFailed = false;
            await (prepares ? run(failing) : Armed(failing, () => run(failing)));
            if (!_faults.HasFailed)
            {
                Assert.True(failing > atLeast, $"{failing - 1} commands");
                return;
            }
        }
    }

    private Task EachCommandAsync(int atLeast, Func<Task> run) => EachCommandAsync(atLeast, _ => run(), prepares: false);

    private async Task Armed(int failing, Func<Task> work)
    {
        (_faults.At, _faults.Count) = (failing, 0);
        await work();
        _faults.At = 0;
    }

    private static ConsentAct Act(int day) => new(ConsentActKind.Form, Setting.Now.AddDays(day), "1", "fr", "/account");

    private static async Task<string> CopyAsync(Setting<ArchivedBillingContext> setting, SubjectId subject, bool isPage)
    {
        var exporter = new PersonalDataExporter<ArchivedBillingContext>(setting, new StoppedClock(Setting.Now));
        var request = new ExportRequest(DataSubjectRight.Access, Setting.Now, "fr");
        using var copy = new MemoryStream();
        await (isPage ? exporter.ExportPageAsync(Buyer.PersonalDataDescriptor, subject, request, copy) : exporter.ExportAsync(Buyer.PersonalDataDescriptor, subject, request, copy));
        return System.Text.Encoding.UTF8.GetString(copy.ToArray());
    }

    private Setting<ArchivedBillingContext> Archive(ITestServer server) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ArchivedBillingContext>().AddInterceptors(_faults).ReplaceService<IExecutionStrategyFactory, RetryingFactory>();
        configure(builder);
        return new ArchivedBillingContext(builder.Options);
    });

    private Setting<ClubContext> Members(ITestServer server) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ClubContext>().AddInterceptors(_faults).ReplaceService<IExecutionStrategyFactory, RetryingFactory>();
        configure(builder);
        return new ClubContext(builder.Options);
    });
}
