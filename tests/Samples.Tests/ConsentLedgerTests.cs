using Boutique;
using Boutique.Storage;
using PrivacyAnalyzers;

namespace Samples.Tests;

public sealed class ConsentLedgerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly SubjectId Someone = new("Customer", "1");

    [Fact]
    public Task Unasked_IsNo() => AssertConsentAsync(false, _ => Task.CompletedTask);

    [Fact]
    public Task Given_IsYes() => AssertConsentAsync(true, ledger => ledger.GrantAsync<Newsletter>(Someone, Act(0)));

    [Fact]
    public Task Withdrawn_IsNo() => AssertConsentAsync(false, async ledger =>
    {
        await ledger.GrantAsync<Newsletter>(Someone, Act(0));
        await ledger.WithdrawAsync<Newsletter>(Someone, Act(1));
    });

    [Fact]
    public Task ActStoredLateButOlder_DoesNotUndoAWithdrawal() => AssertConsentAsync(false, async ledger =>
    {
        await ledger.WithdrawAsync<Newsletter>(Someone, Act(1));
        await ledger.GrantAsync<Newsletter>(Someone, Act(0));
    });

    [Theory, InlineData(true), InlineData(false)]
    public Task AtTheSameInstant_WithdrawalWins(bool withdrawnFirst) => AssertConsentAsync(false, async ledger =>
    {
        if (withdrawnFirst) await ledger.WithdrawAsync<Newsletter>(Someone, Act(0));
        await ledger.GrantAsync<Newsletter>(Someone, Act(0));
        if (!withdrawnFirst) await ledger.WithdrawAsync<Newsletter>(Someone, Act(0));
    });

    [Fact]
    public Task ConsentToAnOlderText_IsNo() => AssertConsentAsync(false, ledger => ledger.GrantAsync<Newsletter>(Someone, Act(0, textVersion: "2025-01")));

    [Fact]
    public Task ConsentToAnotherPurpose_IsNo() => AssertConsentAsync(false, ledger => ledger.GrantAsync<DietaryAdvice>(Someone, Act(0)));

    [Fact]
    public Task ConsentOfAnotherKindOfPerson_IsNo() => AssertConsentAsync(false, ledger => ledger.GrantAsync<Newsletter>(new SubjectId("NewsletterSubscriber", Someone.Key), Act(0)));

    [Fact]
    public Task LiftingAnObjection_GrantsNothing() => AssertConsentAsync(false, async ledger =>
    {
        await ledger.ObjectAsync<Newsletter>(Someone, Act(0));
        await ledger.LiftObjectionAsync<Newsletter>(Someone, Act(1));
    });

    [Fact]
    public async Task Objection_HoldsUntilThePersonLiftsIt()
    {
        await using var shop = await OpenShop.CreateAsync();
        await shop.Ledger.ObjectAsync<Newsletter>(Someone, Act(0));
        Assert.True(await shop.Ledger.HasObjectedAsync<Newsletter>(Someone));

        await Assert.ThrowsAsync<ArgumentException>(() => shop.Ledger.LiftObjectionAsync<Newsletter>(Someone, Act(1, kind: ConsentActKind.Imported)));
        Assert.True(await shop.Ledger.HasObjectedAsync<Newsletter>(Someone));

        await shop.Ledger.LiftObjectionAsync<Newsletter>(Someone, Act(1));
        Assert.False(await shop.Ledger.HasObjectedAsync<Newsletter>(Someone));
    }

    [Fact]
    public async Task History_IsInTheOrderOfTheActs()
    {
        await using var shop = await OpenShop.CreateAsync();
        await shop.Ledger.WithdrawAsync<Newsletter>(Someone, Act(1));
        await shop.Ledger.GrantAsync<Newsletter>(Someone, Act(0));

        var history = await shop.Ledger.GetHistoryAsync(Someone);

        Assert.Equal([ConsentState.Given, ConsentState.Withdrawn], history.Select(record => record.State));
        Assert.All(history, record => Assert.Equal("newsletter", record.PurposeKey));
    }

    [Fact]
    public async Task WhereConsented_KeepsThoseWhoSaidYes()
    {
        await using var shop = await OpenShop.CreateAsync();
        var other = new SubjectId("Customer", "2");
        await shop.Ledger.GrantAsync<Newsletter>(Someone, Act(0));

        Assert.Equal([Someone], await shop.Ledger.WhereConsentedAsync<Newsletter>([Someone, other]));
    }

    private static ConsentAct Act(int hour, string textVersion = "2026-01", ConsentActKind kind = ConsentActKind.Form) => new(kind, Monday.AddHours(hour), textVersion, "fr");

    private static async Task AssertConsentAsync(bool expected, Func<ConsentLedger, Task> acts)
    {
        await using var shop = await OpenShop.CreateAsync();
        await acts(shop.Ledger);
        Assert.Equal(expected, await shop.Ledger.HasConsentAsync<Newsletter>(Someone));
        Assert.Equal(expected, (await shop.Ledger.WhereConsentedAsync<Newsletter>([Someone])).Contains(Someone));
    }

    private sealed class OpenShop(ScratchFolder folder, BoutiqueContext database) : IAsyncDisposable
    {
        public ConsentLedger Ledger { get; } = new(database, TimeProvider.System);

        public static async Task<OpenShop> CreateAsync()
        {
            var folder = new ScratchFolder();
            return new OpenShop(folder, await BoutiqueContext.OpenAsync(System.IO.Path.Combine(folder.Path, "shop.db"), CancellationToken.None));
        }

        public async ValueTask DisposeAsync()
        {
            await database.DisposeAsync();
            folder.Dispose();
        }
    }
}
