using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers;

namespace Boutique.Storage;

/// <summary>The consents of the shop in one table that only ever grows.</summary>
public sealed class ConsentLedger(BoutiqueContext database, TimeProvider clock) : IConsentLedger
{
    public async Task<bool> HasConsentAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        IsGiven(PurposeOf<TPurpose>(), await EntriesAsync<TPurpose>([subject.Key], cancellationToken), subject);

    public async Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose
    {
        var purpose = PurposeOf<TPurpose>();
        var entries = await EntriesAsync<TPurpose>([.. subjects.Select(subject => subject.Key).Distinct()], cancellationToken);
        return subjects.Where(subject => IsGiven(purpose, entries, subject)).ToHashSet();
    }

    public async Task<bool> HasObjectedAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        Latest(await EntriesAsync<TPurpose>([subject.Key], cancellationToken), subject,
            entry => entry.State is ConsentState.Objected or ConsentState.ObjectionLifted,
            entry => entry.State is ConsentState.Objected) is { State: ConsentState.Objected };

    public Task<ConsentRecord> GrantAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        AppendAsync<TPurpose>(subject, ConsentState.Given, act, cancellationToken);

    public Task<ConsentRecord> WithdrawAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        AppendAsync<TPurpose>(subject, ConsentState.Withdrawn, act, cancellationToken);

    public Task<ConsentRecord> ObjectAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        AppendAsync<TPurpose>(subject, ConsentState.Objected, act, cancellationToken);

    public Task<ConsentRecord> LiftObjectionAsync<TPurpose>(SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose =>
        act.Kind is ConsentActKind.Imported
            ? throw new ArgumentException("Only the person can lift an objection, never an import.", nameof(act))
            : AppendAsync<TPurpose>(subject, ConsentState.ObjectionLifted, act, cancellationToken);

    public async Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync(SubjectId subject, CancellationToken cancellationToken = default)
    {
        var entries = await database.ConsentEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == subject.Kind && entry.SubjectKey == subject.Key)
            .OrderBy(entry => entry.ActedAt).ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return [.. entries.Select(entry => entry.ToRecord())];
    }

    private async Task<ConsentRecord> AppendAsync<TPurpose>(SubjectId subject, ConsentState state, ConsentAct act, CancellationToken cancellationToken) where TPurpose : class, IPurpose
    {
        var entry = new ConsentEntry
        {
            SubjectKind = subject.Kind, SubjectKey = subject.Key, PurposeKey = KeyOf<TPurpose>(), State = state,
            ActKind = act.Kind, ActedAt = act.At, TextVersion = act.TextVersion, Language = act.Language, Source = act.Source,
            RecordedAt = clock.GetUtcNow(),
        };
        database.ConsentEntries.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
        return entry.ToRecord();
    }

    private Task<List<ConsentEntry>> EntriesAsync<TPurpose>(string[] keys, CancellationToken cancellationToken) where TPurpose : class, IPurpose
    {
        var purpose = KeyOf<TPurpose>();
        return database.ConsentEntries.AsNoTracking().Where(entry => entry.PurposeKey == purpose && keys.Contains(entry.SubjectKey)).ToListAsync(cancellationToken);
    }

    private static bool IsGiven(PurposeAttribute purpose, IEnumerable<ConsentEntry> entries, SubjectId subject) =>
        // A consent to an older text is a consent to something else.
        Latest(entries, subject, entry => entry.State is not (ConsentState.Requested or ConsentState.ObjectionLifted), entry => entry.State is not ConsentState.Given)
            is { State: ConsentState.Given } last && (purpose.TextVersion is null || last.TextVersion == purpose.TextVersion);

    /// <summary>The act that happened last, whenever it was stored; of two at the same instant, the one that says no.</summary>
    private static ConsentEntry? Latest(IEnumerable<ConsentEntry> entries, SubjectId subject, Func<ConsentEntry, bool> counts, Func<ConsentEntry, bool> saysNo) =>
        entries.Where(entry => entry.SubjectKind == subject.Kind && entry.SubjectKey == subject.Key && counts(entry))
            .OrderBy(entry => entry.ActedAt).ThenBy(saysNo).LastOrDefault();

    private static string KeyOf<TPurpose>() => PurposeOf<TPurpose>().Key ?? typeof(TPurpose).FullName!;

    private static PurposeAttribute PurposeOf<TPurpose>() =>
        typeof(TPurpose).GetCustomAttribute<PurposeAttribute>() ?? throw new InvalidOperationException($"'{typeof(TPurpose)}' declares no purpose.");
}
