namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

public class ConsentLedgerExtensionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly InMemoryConsentLedger _ledger = new(Noon);
    private readonly Person _jeanne = new("jeanne");

    [Fact]
    public async Task HasConsent_AsksForThePersonAndThePurpose()
    {
        await Grant<Newsletter>(_jeanne);

        Assert.True(await _ledger.HasConsentAsync<Newsletter>(_jeanne));
        Assert.False(await _ledger.HasConsentAsync<Analytics>(_jeanne));
        Assert.False(await _ledger.HasConsentAsync<Newsletter>(new Person("paul")));
    }

    [Fact]
    public async Task Demand_CompletesWhereConsentIsHeld()
    {
        await Grant<Newsletter>(_jeanne);

        await _ledger.DemandAsync<Newsletter>(_jeanne);
        await _ledger.DemandAsync<Newsletter>(_jeanne.GetSubjectId());
        Assert.Equal(2, _ledger.Questions);
    }

    [Fact]
    public async Task Demand_ThrowsWhereConsentIsNotHeld()
    {
        await Grant<Newsletter>(_jeanne);

        var ofObject = await Assert.ThrowsAsync<ConsentRequiredException>(() => _ledger.DemandAsync<Analytics>(_jeanne));
        var ofIdentity = await Assert.ThrowsAsync<ConsentRequiredException>(() => _ledger.DemandAsync<Analytics>(_jeanne.GetSubjectId()));

        Assert.Equal(typeof(Analytics), ofObject.Purpose);
        Assert.Equal(typeof(Analytics), ofIdentity.Purpose);
    }

    [Fact]
    public async Task Demand_ThrowsAfterWithdrawal()
    {
        await Grant<Newsletter>(_jeanne);
        await _ledger.WithdrawAsync<Newsletter>(_jeanne.GetSubjectId(), new ConsentAct(ConsentActKind.UnsubscribeLink, Noon.AddHours(1), "v1", "fr"));

        await Assert.ThrowsAsync<ConsentRequiredException>(() => _ledger.DemandAsync<Newsletter>(_jeanne));
    }

    [Fact]
    public void Demand_ReportsRefusalThroughTheTask()
    {
        var refused = _ledger.DemandAsync<Newsletter>(_jeanne);

        Assert.IsType<ConsentRequiredException>(Assert.Single(refused.Exception!.InnerExceptions));
    }

    [Fact]
    public async Task Demand_AnsweredFromMemory_AllocatesNoTask()
    {
        await Grant<Newsletter>(_jeanne);

        Assert.Same(Task.CompletedTask, _ledger.DemandAsync<Newsletter>(_jeanne));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Demand_WaitsForASlowAnswer(bool answer)
    {
        var question = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var demand = new SlowLedger(question.Task).DemandAsync<Newsletter>(_jeanne);
        Assert.False(demand.IsCompleted);

        question.SetResult(answer);

        Assert.Equal(answer, await Record.ExceptionAsync(() => demand) is null);
    }

    [Fact]
    public async Task Demand_DoesNotHideTheLedgersOwnFailure()
    {
        var ledger = new SlowLedger(Task.FromException<bool>(new TimeoutException()));

        await Assert.ThrowsAsync<TimeoutException>(() => ledger.DemandAsync<Newsletter>(_jeanne));
    }

    [Fact]
    public async Task Demand_IsCancelled()
    {
        await Grant<Newsletter>(_jeanne);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _ledger.DemandAsync<Newsletter>(_jeanne, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void MissingArgument_IsRefusedAtTheCall()
    {
        Assert.Throws<ArgumentNullException>("ledger", () => { _ = ((IConsentLedger)null!).HasConsentAsync<Newsletter>(_jeanne); });
        Assert.Throws<ArgumentNullException>("ledger", () => { _ = ((IConsentLedger)null!).DemandAsync<Newsletter>(_jeanne); });
        Assert.Throws<ArgumentNullException>("ledger", () => { _ = ((IConsentLedger)null!).DemandAsync<Newsletter>(_jeanne.GetSubjectId()); });
        Assert.Throws<ArgumentNullException>("subject", () => { _ = _ledger.HasConsentAsync<Newsletter>((IDataSubject)null!); });
        Assert.Throws<ArgumentNullException>("subject", () => { _ = _ledger.DemandAsync<Newsletter>((IDataSubject)null!); });
    }

    [Fact]
    public void Nobody_IsRefusedWithoutAsking()
    {
        Assert.Throws<ArgumentException>("subject", () => { _ = _ledger.DemandAsync<Newsletter>(default(SubjectId)); });
        Assert.Equal(0, _ledger.Questions);
    }

    private Task Grant<TPurpose>(Person person)
        where TPurpose : class, IPurpose
        => _ledger.GrantAsync<TPurpose>(person.GetSubjectId(), new ConsentAct(ConsentActKind.Form, Noon, "v1", "fr", "/letters"));
}
