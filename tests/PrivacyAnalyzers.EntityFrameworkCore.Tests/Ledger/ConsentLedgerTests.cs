using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Ledger;

[Purpose(LegalBasis.Consent, "Send you letters", Key = "ledger.letters", Retention = "P3Y", TextVersion = "2", ConsentLifetime = "P1Y", Marketing = true)]
public sealed class DatedLetters : IPurpose;

[Purpose(LegalBasis.Consent, "Improve the shop", Retention = "P1Y")]
public sealed class PlainStudies : IPurpose;

/// <summary>Acts count by when they happened, whatever the order in which they are recorded.</summary>
public sealed class ConsentLedgerTests
{
    private static readonly SubjectId Bruno = new("customer", "bruno");
    private static readonly SubjectId Alice = new("customer", "alice");

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Consent_IsGivenAndWithdrawn_AndProved(ITestServer server)
    {
        using var setting = Open(server);
        var ledger = Ledger(setting);
        Assert.False(await ledger.HasConsentAsync<DatedLetters>(Bruno));
        var granted = await ledger.GrantAsync<DatedLetters>(Bruno, Act(-10, "2"));
        Assert.True(await ledger.HasConsentAsync<DatedLetters>(Bruno));
        Assert.False(await ledger.HasConsentAsync<PlainStudies>(Bruno));
        Assert.False(await ledger.HasConsentAsync<DatedLetters>(Alice));
        await ledger.WithdrawAsync<DatedLetters>(Bruno, Act(-5, "2", ConsentActKind.UnsubscribeLink));
        Assert.False(await ledger.HasConsentAsync<DatedLetters>(Bruno));

        var history = await ledger.GetHistoryAsync(Bruno);
        Assert.Equal([ConsentState.Given, ConsentState.Withdrawn], history.Select(static record => record.State));
        Assert.Equal(("ledger.letters", "2", "fr", "/account", Setting.Now, Bruno), (history[0].PurposeKey, history[0].Act.TextVersion, history[0].Act.Language, history[0].Act.Source, history[0].RecordedAt, history[0].Subject));
        Assert.Equal((granted.Act.At, granted.State), (history[0].Act.At, history[0].State));
        Assert.Empty(await ledger.GetHistoryAsync(Alice));

        // The proof names nobody.
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EveryOrderOfRecording_GivesTheSame(ITestServer server)
    {
        // Given, withdrawn and given again at the same instant as a second withdrawal: withdrawal wins.
        (ConsentState State, int Day)[] acts = [(ConsentState.Given, -9), (ConsentState.Withdrawn, -6), (ConsentState.Given, -3), (ConsentState.Withdrawn, -3)];
        using var setting = Open(server);
        var ledger = Ledger(setting);
        var number = 0;
        foreach (var order in Permutations(acts))
        {
            var subject = new SubjectId("customer", "person " + number++);
            foreach (var (state, day) in order)
            {
                await (state == ConsentState.Given ? ledger.GrantAsync<PlainStudies>(subject, Act(day, "1")) : ledger.WithdrawAsync<PlainStudies>(subject, Act(day, "1")));
            }

            Assert.False(await ledger.HasConsentAsync<PlainStudies>(subject));
            await ledger.GrantAsync<PlainStudies>(subject, Act(-1, "1"));
            Assert.True(await ledger.HasConsentAsync<PlainStudies>(subject));
        }

        Assert.Equal(24, number);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Import_NeverOverridesALaterWithdrawal_NorLiftsAnObjection(ITestServer server)
    {
        using var setting = Open(server);
        var ledger = Ledger(setting);
        await ledger.WithdrawAsync<PlainStudies>(Bruno, Act(-5, "1"));
        await ledger.GrantAsync<PlainStudies>(Bruno, Act(-30, "1", ConsentActKind.Imported));
        Assert.False(await ledger.HasConsentAsync<PlainStudies>(Bruno));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.LiftObjectionAsync<PlainStudies>(Bruno, Act(-1, "1", ConsentActKind.Imported)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Consent_EndsWithItsLifetime_AndWithItsText(ITestServer server)
    {
        using var setting = Open(server);
        var ledger = Ledger(setting);
        await ledger.GrantAsync<DatedLetters>(Bruno, Act(-366, "2"));
        await ledger.GrantAsync<DatedLetters>(Alice, Act(-10, "1"));
        Assert.False(await ledger.HasConsentAsync<DatedLetters>(Bruno));
        Assert.False(await ledger.HasConsentAsync<DatedLetters>(Alice));
        await ledger.GrantAsync<DatedLetters>(Bruno, Act(-364, "2"));
        await ledger.GrantAsync<DatedLetters>(Alice, Act(-9, "2"));
        Assert.True(await ledger.HasConsentAsync<DatedLetters>(Bruno));
        Assert.True(await ledger.HasConsentAsync<DatedLetters>(Alice));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Objection_StandsUntilThePersonTakesItBack_AndEndsAConsent(ITestServer server)
    {
        using var setting = Open(server);
        var ledger = Ledger(setting);
        await ledger.GrantAsync<PlainStudies>(Bruno, Act(-10, "1"));
        await ledger.ObjectAsync<PlainStudies>(Bruno, Act(-5, "1"));
        Assert.True(await ledger.HasObjectedAsync<PlainStudies>(Bruno));
        Assert.False(await ledger.HasConsentAsync<PlainStudies>(Bruno));
        await ledger.LiftObjectionAsync<PlainStudies>(Bruno, Act(-7, "1"));
        Assert.True(await ledger.HasObjectedAsync<PlainStudies>(Bruno));
        await ledger.LiftObjectionAsync<PlainStudies>(Bruno, Act(-5, "1"));
        Assert.True(await ledger.HasObjectedAsync<PlainStudies>(Bruno));
        await ledger.LiftObjectionAsync<PlainStudies>(Bruno, Act(-4, "1"));
        Assert.False(await ledger.HasObjectedAsync<PlainStudies>(Bruno));
        Assert.False(await ledger.HasConsentAsync<PlainStudies>(Bruno));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Batch_GivesThoseWhoConsent(ITestServer server)
    {
        using var setting = Open(server);
        var ledger = Ledger(setting);
        var people = Enumerable.Range(0, 2500).Select(static i => new SubjectId("customer", "person " + i)).ToList();
        foreach (var person in new[] { people[3], people[1200], people[2400] })
        {
            await ledger.GrantAsync<PlainStudies>(person, Act(-1, "1"));
        }

        await ledger.WithdrawAsync<PlainStudies>(people[1200], Act(0, "1"));
        var consenting = await ledger.WhereConsentedAsync<PlainStudies>([.. people, people[3]]);
        Assert.Equal([people[3].Key, people[2400].Key], consenting.Select(static person => person.Key).Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(await ledger.WhereConsentedAsync<PlainStudies>([]));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyWritersOfOnePerson_LeaveNoGapAndNoDouble(ITestServer server)
    {
        using var setting = Open(server);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await Ledger(setting).GrantAsync<PlainStudies>(Bruno, Act(-100 + (10 * writer) + i, "1"));
            }
        })));
        var sequences = setting.With(static context => context.Set<ConsentEntry>().Select(static entry => entry.Sequence).ToList());
        Assert.Equal(Enumerable.Range(1, 20).Select(static i => (long)i), sequences.Order());
        Assert.Equal(Setting.Now.AddDays(-66).UtcTicks, setting.With(static context => context.Set<ConsentStanding>().Single()).ConsentActedAtTicks);
    }

    [Fact]
    public async Task Nobody_IsRefused()
    {
        using var setting = Open(new SqliteServer());
        var ledger = Ledger(setting);
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.HasConsentAsync<PlainStudies>(default));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.GrantAsync<PlainStudies>(default, Act(0, "1")));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.WhereConsentedAsync<PlainStudies>([default]));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.HasConsentAsync<PlainStudies>(Bruno, cancelled.Token));
    }

    [Fact]
    public async Task Services_GiveALedger()
    {
        using var database = new SqliteServer().Create();
        var services = new ServiceCollection();
        services.AddDbContextFactory<PatronContext>(database.Configure);
        services.AddPrivacy<PatronContext>(static options => options.ReceiptKey = Setting.Keys.ReceiptKey);
        services.AddConsentLedger<PatronContext>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PatronContext>().Database.EnsureCreatedAsync();
        var ledger = scope.ServiceProvider.GetRequiredService<IConsentLedger>();
        await ledger.GrantAsync<PlainStudies>(Bruno, Act(-1, "1"));
        await ledger.DemandAsync<PlainStudies>(Bruno);
    }

    private static ConsentAct Act(int day, string version, ConsentActKind kind = ConsentActKind.Form) => new(kind, Setting.Now.AddDays(day), version, "fr", "/account");

    private static ConsentLedger<PatronContext> Ledger(Setting<PatronContext> setting) => new(setting, Setting.Keys, new StoppedClock(Setting.Now));

    private static IEnumerable<List<T>> Permutations<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : Enumerable.Range(0, items.Count).SelectMany(i => Permutations([.. items.Where((_, j) => j != i)]).Select(rest => rest.Prepend(items[i]).ToList()));

    private static Setting<PatronContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<PatronContext>();
        configure(builder);
        return new PatronContext(builder.Options);
    });
}
