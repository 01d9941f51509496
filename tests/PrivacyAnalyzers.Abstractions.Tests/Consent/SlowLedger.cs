namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

/// <summary>Answers one question when the test says so, and knows nothing else.</summary>
internal sealed class SlowLedger(Task<bool> answer) : IConsentLedger
{
    public Task<bool> HasConsentAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => answer;

    public Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(
        IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<bool> HasObjectedAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<ConsentRecord> GrantAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<ConsentRecord> WithdrawAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<ConsentRecord> ObjectAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<ConsentRecord> LiftObjectionAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => throw new NotSupportedException();

    public Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync(SubjectId subject, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
