using System.Reflection;

namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

/// <summary>A ledger in memory: append-only, ordered by act, withdrawal winning a tie. Consents do not expire here, and texts have one version.</summary>
internal sealed class InMemoryConsentLedger(DateTimeOffset now) : IConsentLedger
{
    private readonly List<ConsentRecord> _records = [];

    public int Questions { get; private set; }

    public Task<bool> HasConsentAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        Questions++;
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled<bool>(cancellationToken) : Task.FromResult(Consents<TPurpose>(subject));
    }

    public Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(
        IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Task.FromResult<IReadOnlyCollection<SubjectId>>(subjects.Where(Consents<TPurpose>).ToHashSet());

    public Task<bool> HasObjectedAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Task.FromResult(Latest<TPurpose>(subject, r => r.State is ConsentState.Objected or ConsentState.ObjectionLifted)?.State == ConsentState.Objected);

    public Task<ConsentRecord> GrantAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Record<TPurpose>(subject, act, ConsentState.Given);

    public Task<ConsentRecord> WithdrawAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Record<TPurpose>(subject, act, ConsentState.Withdrawn);

    public Task<ConsentRecord> ObjectAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => Record<TPurpose>(subject, act, ConsentState.Objected);

    public Task<ConsentRecord> LiftObjectionAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
        => act.Kind == ConsentActKind.Imported
            ? throw new ArgumentException("An import does not lift an objection.", nameof(act))
            : Record<TPurpose>(subject, act, ConsentState.ObjectionLifted);

    public Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync(SubjectId subject, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ConsentRecord>>([.. _records.Where(r => r.Subject == subject).OrderBy(r => r.Act.At)]);

    private static string KeyOf<TPurpose>() => typeof(TPurpose).GetCustomAttribute<PurposeAttribute>()?.Key ?? typeof(TPurpose).FullName!;

    private bool Consents<TPurpose>(SubjectId subject) =>
        Latest<TPurpose>(subject, r => r.State != ConsentState.ObjectionLifted)?.State == ConsentState.Given;

    private ConsentRecord? Latest<TPurpose>(SubjectId subject, Func<ConsentRecord, bool> concerns) => subject.IsEmpty ? throw new ArgumentException("The subject names nobody.", nameof(subject)) : _records
        .Where(r => r.Subject == subject && r.PurposeKey == KeyOf<TPurpose>() && concerns(r))
        .OrderBy(r => r.Act.At).ThenBy(r => r.State is ConsentState.Withdrawn or ConsentState.Objected)
        .LastOrDefault();

    private Task<ConsentRecord> Record<TPurpose>(SubjectId subject, ConsentAct act, ConsentState state)
    {
        var record = new ConsentRecord(subject, KeyOf<TPurpose>(), state, act, now);
        _records.Add(record);
        return Task.FromResult(record);
    }
}
