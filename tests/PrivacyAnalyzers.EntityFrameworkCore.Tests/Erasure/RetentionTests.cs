using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Data whose purposes have ended go, and others stay, of everybody.</summary>
public sealed class RetentionTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purge_ErasesWhatEveryPurposeHasEndedFor_AndReportsIt(ITestServer server)
    {
        using var setting = Open(server);
        setting.With(static context =>
        {
            context.Add("alice", 2010, 2025);
            context.Add("bruno", 2024);
        });
        var told = new List<long>();
        var report = await Purger(setting, new Policy()).PurgeAsync(isDryRun: false, new Told(told));

        // The invoice of 2010 is over; its compliment was for letters, three years from the date of the invoice.
        Assert.Equal(["alice 2025", "bruno 2024"], setting.With(static context => context.Invoices.Select(invoice => invoice.AddressedTo).ToList()).Order());
        Assert.All(setting.With(static context => context.Invoices.Select(invoice => invoice.Compliment).ToList()), Assert.NotNull);
        Assert.Equal(["alice", "bruno"], setting.With(static context => context.Buyers.Select(buyer => buyer.Name).ToList()).Order());
        Assert.Equal(["Invoice.AddressedTo accounts Deleted 1", "Invoice.Compliment letters Deleted 1"], Lines(report));
        Assert.Equal([1L, 2L], told);
        Assert.Equal((Setting.Now, false), (report.At, report.IsDryRun));
        Assert.Empty((await Purger(setting, new Policy()).PurgeAsync(isDryRun: false)).Members);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DryRun_ReportsTheSame_AndChangesNothing(ITestServer server)
    {
        using var setting = Open(server);
        setting.With(static context => context.Add("alice", 2010, 2025));
        var before = setting.Contents();
        var would = await Purger(setting, new Policy()).PurgeAsync(isDryRun: true);
        Assert.True(would.IsDryRun);
        Assert.Equal(before, setting.Contents());
        Assert.Equal(Lines(would), Lines(await Purger(setting, new Policy()).PurgeAsync(isDryRun: false)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RelationThatEndedLongAgo_ClosesWhatCountsFromThere(ITestServer server)
    {
        using var setting = Open(server);
        setting.With(static context => context.Add("alice"));
        await Purger(setting, new Policy(Setting.Now.AddYears(-4))).PurgeAsync(isDryRun: false);
        Assert.Equal("alice", setting.With(static context => context.Buyers.Single()).Name);
        await Purger(setting, new Policy(Setting.Now.AddYears(-6))).PurgeAsync(isDryRun: false);

        // The e-mail address also serves letters, which have no date to count from in this table.
        var left = setting.With(static context => context.Buyers.Single());
        Assert.NotEqual("alice", left.Name);
        Assert.Equal("alice@example.org", left.Email);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Claim_StopsThePurge(ITestServer server)
    {
        using var setting = Open(server);
        setting.With(static context => context.Add("alice", 2010));
        Assert.Empty((await Purger(setting, new Policy(hold: new LegalHold("case 1", null))).PurgeAsync(isDryRun: false)).Members);
        Assert.NotEmpty((await Purger(setting, new Policy(hold: new LegalHold("case 1", Setting.Now))).PurgeAsync(isDryRun: false)).Members);
    }

    [Theory]
    [OnSqlite(For = nameof(Cases))]
    [OnPostgreSql(For = nameof(Cases))]
    public async Task KeysAreReadAsGeneratedCodeWritesThem(ITestServer server, string name)
    {
        // A purge finds everybody, under every mapping, and each under the identity that an erasure takes.
        var mapping = MappingCase.Named(name);
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        var asked = new Asked();
        var before = setting.Contents();
        await new PersonalDataPurger<DbContext>(setting, Setting.Keys, asked).PurgeAsync(isDryRun: false);
        Assert.Equal(people.Select(static person => person.Key).Order(StringComparer.Ordinal), asked.Subjects.Select(static person => person.Key).Order(StringComparer.Ordinal));
        Assert.Equal(before, setting.Contents());
    }

    public static IEnumerable<string> Cases => MappingCase.Names;

    [Theory]
    [InlineData("P3Y", "2029-07-01")]
    [InlineData("P1Y6M", "2028-01-01")]
    [InlineData("P2W", "2026-07-15")]
    [InlineData("P1DT12H", "2026-07-03")]
    public void Periods_AreCountedInTheCalendar(string period, string end) =>
        Assert.Equal(end, Iso8601Duration.Parse(period).After(Setting.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("3Y")]
    [InlineData("P")]
    [InlineData("P3")]
    [InlineData("P3X")]
    [InlineData("PT3D")]
    public void WhatIsNoPeriod_IsRefused(string period) => Assert.Throws<FormatException>(() => Iso8601Duration.Parse(period));

    private static PersonalDataPurger<BillingContext> Purger(Setting<BillingContext> setting, IErasurePolicy policy) => new(setting, Setting.Keys, policy, new StoppedClock(Setting.Now));

    private static IEnumerable<string> Lines(RetentionReport report) =>
        report.Members.Select(static member => member.Entity.Split('.')[^1] + "." + member.Path + " " + member.PurposeKey + " " + member.Outcome + " " + member.Rows);

    private static Setting<BillingContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        return new BillingContext(builder.Options);
    });

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    private sealed class Asked : IErasurePolicy
    {
        internal List<SubjectId> Subjects { get; } = [];

        public Task<DateTimeOffset?> RelationEndedAsync(SubjectId subject, CancellationToken cancellationToken = default)
        {
            Subjects.Add(subject);
            return Task.FromResult<DateTimeOffset?>(null);
        }

        public Task<LegalHold?> GetLegalHoldAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult<LegalHold?>(null);
    }
}
