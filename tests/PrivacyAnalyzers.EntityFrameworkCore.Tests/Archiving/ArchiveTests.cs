using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Archiving;

/// <summary>Rows that are kept and no longer in use: out of everyday queries, read by few, gone at the end.</summary>
public sealed class ArchiveTests
{
    private static readonly Policy Ended = new(Setting.Now.AddMonths(-1));

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purge_PutsInTheArchiveWhatIsOnlyKept_AndTakesItAwayAtTheEnd(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        setting.With(static context =>
        {
            context.Add("alice", 2010, 2018, 2025);
            context.Add("bruno", 2019);
        });
        var before = setting.Contents();
        Assert.Equal(2, (await setting.Purger(Setting.Now).PurgeAsync(isDryRun: true)).Archived);
        Assert.Equal(before, setting.Contents());

        var report = await setting.Purger(Setting.Now).PurgeAsync(isDryRun: false);
        Assert.Equal(2, report.Archived);
        Assert.Equal(["alice 2025"], setting.InUse());
        Assert.Equal(["alice 2018", "alice 2025", "bruno 2019"], setting.Stored());

        // Emptied of its compliment, then archived: whoever read a row before cannot write it back into use.
        Assert.Equal([0, 2, 2], setting.With(static context => context.Invoices.IgnoreQueryFilters().Select(invoice => EF.Property<int>(invoice, "Revision")).ToList()).Order());
        var again = await setting.Purger(Setting.Now.AddYears(1)).PurgeAsync(isDryRun: false);
        Assert.Equal((0, 0), (again.Archived, again.Members.Count));

        // Eight years more: March 2028 for the first of them.
        await setting.Purger(new DateTimeOffset(2028, 4, 1, 0, 0, 0, TimeSpan.Zero)).PurgeAsync(isDryRun: false);
        Assert.Equal(["alice 2025", "bruno 2019"], setting.Stored());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_ExplainsWhatStays_InUseAndInTheArchive(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        var (buyer, other) = setting.With(static context => (context.Add("bruno", 2010, 2018, 2025), context.Add("alice", 2018)));
        var receipt = await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        Assert.Equal(["1 2035 ", "1 2028 in the archive"], Kept(receipt));

        // Alice asked for nothing, and no purge has run.
        Assert.Equal(["alice 2018", "bruno 2025"], setting.InUse());
        Assert.Equal(["alice 2018", "bruno 2018", "bruno 2025"], setting.Stored());
        Assert.Null(await new ReceiptChain<ArchivedBillingContext>(setting).FindBreakAsync());
        Assert.NotNull(other);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ErasureOfMany_TellsEachWhatStaysOfTheirs(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        var people = setting.With(static context => new[] { context.Add("bruno", 2018, 2025), context.Add("alice", 2019), context.Add("chloe", 2025) }.Select(static buyer => new SubjectErasure(buyer.GetSubjectId(), Setting.Request)).ToList());
        var report = await setting.Eraser(Ended).EraseManyAsync(Buyer.PersonalDataDescriptor, people);
        Assert.Equal(3, report.Together);
        Assert.Equal(["1 2035 ", "1 2028 in the archive"], Kept(report.Receipts[0]));
        Assert.Equal(["1 2029 in the archive"], Kept(report.Receipts[1]));
        Assert.Equal(["1 2035 "], Kept(report.Receipts[2]));
        Assert.Equal(["bruno 2025", "chloe 2025"], setting.InUse());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ClaimAndWithdrawal_LeaveRowsWhereTheyAre(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        var buyer = setting.With(static context => context.Add("bruno", 2018));
        await setting.Eraser(new Policy(Setting.Now.AddMonths(-1), new LegalHold("case 1", null))).EraseAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        await setting.Eraser(Ended).EraseForAsync<Letters>(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), Setting.Request);
        Assert.Equal(["bruno 2018"], setting.InUse());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Archive_IsReadByWhoMay_ForAPurposeThatKeepsIt(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        setting.With(static context => context.Add("alice", 2018, 2025));
        await setting.Purger(Setting.Now).PurgeAsync(isDryRun: false);
        var access = new Access(isAllowed: true);
        var archive = new PersonalDataArchive<ArchivedBillingContext>(setting, access);
        Assert.Equal("alice 2018", Assert.Single(await archive.ReadAsync<Invoice, Accounts>(static invoice => invoice.AddressedTo.StartsWith("alice"))).AddressedTo);
        Assert.Empty(await archive.ReadAsync<Invoice, Accounts>(static invoice => invoice.AddressedTo == "alice 2025"));
        Assert.Equal([("accounts", typeof(Invoice)), ("accounts", typeof(Invoice))], access.Asked);
        await Assert.ThrowsAsync<ArgumentException>(() => archive.ReadAsync<Invoice, Letters>(static _ => true));
        await Assert.ThrowsAsync<ArgumentException>(() => archive.ReadAsync<Buyer, Delivery>(static _ => true));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new PersonalDataArchive<ArchivedBillingContext>(setting, new Access(isAllowed: false)).ReadAsync<Invoice, Accounts>(static _ => true));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AccessShowsTheArchive_PortabilityDoesNot(ITestServer server)
    {
        using var setting = Ledgers.Open(server);
        var buyer = setting.With(static context => context.Add("alice", 2018, 2025));
        await setting.Purger(Setting.Now).PurgeAsync(isDryRun: false);
        Assert.Equal(2, await InvoicesAsync(DataSubjectRight.Access));
        Assert.Equal(1, await InvoicesAsync(DataSubjectRight.Portability));

        async Task<int> InvoicesAsync(DataSubjectRight right)
        {
            using var stream = new MemoryStream();
            await new PersonalDataExporter<ArchivedBillingContext>(setting).ExportAsync(Buyer.PersonalDataDescriptor, buyer.GetSubjectId(), new ExportRequest(right, Setting.Now, "en"), stream);
            using var document = JsonDocument.Parse(stream.ToArray());
            return document.RootElement.GetProperty("records").EnumerateArray().Single(static record => record.GetProperty("type").GetString()!.EndsWith(".Invoice", StringComparison.Ordinal)).GetProperty("rows").GetArrayLength();
        }
    }

    [Fact]
    public void Plan_SaysWhatGoesIntoTheArchive_AndWhatStaysInUseForWantOfOne()
    {
        using var setting = Ledgers.Open(new SqliteServer());
        var plan = setting.With(static context => PersonalDataPlan.Of(context).ToMarkdown());
        Assert.Contains("go into the archive, which everyday queries do not see: `Invoices`.", plan, StringComparison.Ordinal);
        using var without = new BillingContext(new DbContextOptionsBuilder<BillingContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains("stay in everyday use, for want of `UsePrivacyArchive`: `Invoices`.", PersonalDataPlan.Of(without).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void FilterWithoutAName_IsRefused_WithWhatToWrite()
    {
        using var context = new NamelessFilterContext(new DbContextOptionsBuilder<NamelessFilterContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains("HasQueryFilter(\"a name\"", Assert.Throws<InvalidOperationException>(() => context.Model).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_HaveTheArchive()
    {
        var services = new ServiceCollection();
        services.AddDbContextFactory<ArchivedBillingContext>(static options => options.UseSqlite("Data Source=:memory:"));
        services.AddSingleton(new Access(isAllowed: false));
        services.AddPersonalDataArchive<ArchivedBillingContext, Registered>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => scope.ServiceProvider.GetRequiredService<PersonalDataArchive<ArchivedBillingContext>>().ReadAsync<Invoice, Accounts>(static _ => true));
        Assert.Single(provider.GetRequiredService<Access>().Asked);
    }

    private static IEnumerable<string> Kept(ErasureReceipt receipt) => receipt.Members.Where(static line => line is { Outcome: ErasureOutcome.Kept, Path: "AddressedTo" })
        .Select(static line => $"{line.Rows} {line.Until?.Year} {(line.Reason!.Contains("in the archive", StringComparison.Ordinal) ? "in the archive" : "")}");

    private sealed class Registered(Access access) : IArchiveAccess
    {
        public ValueTask<bool> MayReadAsync(string purpose, Type entity, CancellationToken cancellationToken = default) => access.MayReadAsync(purpose, entity, cancellationToken);
    }
}
