namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

/// <summary>What a ledger is expected to answer, on one that holds its records in memory: the contract can be implemented as it is written.</summary>
public class ConsentLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly InMemoryConsentLedger _ledger = new(Noon.AddDays(30));
    private readonly SubjectId _jeanne = new("person", "jeanne");

    [Fact]
    public async Task Acts_AreOrderedByWhenTheyHappened()
    {
        await _ledger.WithdrawAsync<Newsletter>(_jeanne, Act(Noon.AddHours(1)));
        await _ledger.GrantAsync<Newsletter>(_jeanne, Act(Noon));

        Assert.False(await _ledger.HasConsentAsync<Newsletter>(_jeanne));
        Assert.Equal([ConsentState.Given, ConsentState.Withdrawn], (await _ledger.GetHistoryAsync(_jeanne)).Select(r => r.State));
    }

    [Fact]
    public async Task Withdrawal_WinsATie_ComparedAsInstants()
    {
        await _ledger.WithdrawAsync<Newsletter>(_jeanne, Act(Noon));
        await _ledger.GrantAsync<Newsletter>(_jeanne, Act(Noon.ToOffset(TimeSpan.FromHours(2))));

        Assert.False(await _ledger.HasConsentAsync<Newsletter>(_jeanne));
    }

    [Fact]
    public async Task Objection_EndsConsent_AndLiftingItGivesNone()
    {
        await _ledger.GrantAsync<Newsletter>(_jeanne, Act(Noon));
        await _ledger.ObjectAsync<Newsletter>(_jeanne, Act(Noon.AddHours(1)));
        Assert.True(await _ledger.HasObjectedAsync<Newsletter>(_jeanne));
        Assert.False(await _ledger.HasConsentAsync<Newsletter>(_jeanne));

        await _ledger.LiftObjectionAsync<Newsletter>(_jeanne, Act(Noon.AddHours(2)));
        Assert.False(await _ledger.HasObjectedAsync<Newsletter>(_jeanne));
        Assert.False(await _ledger.HasConsentAsync<Newsletter>(_jeanne));
    }

    [Fact]
    public async Task Import_DoesNotLiftAnObjection()
    {
        var import = new ConsentAct(ConsentActKind.Imported, Noon, "v1", "fr", "crm.csv");

        await Assert.ThrowsAsync<ArgumentException>("act", () => _ledger.LiftObjectionAsync<Newsletter>(_jeanne, import));
    }

    [Fact]
    public async Task Batch_KeepsThoseWhoConsent()
    {
        var paul = new SubjectId("person", "paul");
        await _ledger.GrantAsync<Newsletter>(_jeanne, Act(Noon));
        await _ledger.GrantAsync<Analytics>(paul, Act(Noon));

        Assert.Equal([_jeanne], await _ledger.WhereConsentedAsync<Newsletter>([_jeanne, paul, _jeanne]));
    }

    [Fact]
    public async Task Import_DoesNotOverrideALaterWithdrawal()
    {
        await _ledger.WithdrawAsync<Newsletter>(_jeanne, Act(Noon));
        await _ledger.GrantAsync<Newsletter>(_jeanne, new ConsentAct(ConsentActKind.Imported, Noon.AddDays(-1), "v1", "fr", "crm.csv"));

        Assert.False(await _ledger.HasConsentAsync<Newsletter>(_jeanne));
    }

    [Fact]
    public async Task Nobody_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>("subject", () => _ledger.HasConsentAsync<Newsletter>(default(SubjectId)));
        await Assert.ThrowsAsync<ArgumentException>("subject", () => _ledger.GrantAsync<Newsletter>(default, Act(Noon)));
    }

    private static ConsentAct Act(DateTimeOffset at) => new(ConsentActKind.Form, at, "v1", "fr");
}
