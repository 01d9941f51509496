using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The proof of consents and objections, in two tables of a context: acts, which are only added to, and where each person stands.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>People are named by a keyed hash, so that the proof outlives their erasure without naming them.</remarks>
public sealed class ConsentLedger<TContext> : IConsentLedger
    where TContext : DbContext
{
    private const int BatchSize = 1000;

    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<ConsentColumn<TContext>> _columns;
    private readonly IActJournal? _journal;

    /// <summary>Opens the ledger.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">The key that names people.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <param name="columns">Columns that repeat what the ledger says, in the transaction of each act.</param>
    /// <param name="journal">Where acts are noted outside the database, so that a restored backup does not take them back; null for nowhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public ConsentLedger(IDbContextFactory<TContext> contexts, PersonalDataOptions options, TimeProvider? time = null, IEnumerable<ConsentColumn<TContext>>? columns = null, IActJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _time = time ?? TimeProvider.System;
        _columns = [.. columns ?? []];
        _journal = journal;
    }

    /// <inheritdoc/>
    [ConsentCheck]
    public async Task<bool> HasConsentAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => IsGiven(PurposeFacts.Of<TPurpose>(), await StandingAsync<TPurpose>(subject, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    [ConsentCheck]
    public async Task<IReadOnlyCollection<SubjectId>> WhereConsentedAsync<TPurpose>(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var purpose = PurposeFacts.Of<TPurpose>();
        using var names = SubjectNames.InLedger(_options);
        var people = subjects.Distinct().ToDictionary(names.Of);
        var consenting = new List<SubjectId>();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        foreach (var some in people.Keys.Chunk(BatchSize))
        {
            var standings = await context.Set<ConsentStanding>().AsNoTracking().Where(row => row.PurposeKey == purpose.Key && some.Contains(row.SubjectPseudonym)).ToListAsync(cancellationToken).ConfigureAwait(false);
            consenting.AddRange(standings.Where(standing => IsGiven(purpose, standing)).Select(standing => people[standing.SubjectPseudonym]));
        }

        return consenting;
    }

    /// <inheritdoc/>
    [ObjectionCheck]
    public async Task<bool> HasObjectedAsync<TPurpose>([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => await StandingAsync<TPurpose>(subject, cancellationToken).ConfigureAwait(false) is { IsObjected: true };

    /// <inheritdoc/>
    [GrantsConsent]
    public Task<ConsentRecord> GrantAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => AddAsync<TPurpose>(subject, ConsentState.Given, act, cancellationToken);

    /// <inheritdoc/>
    [WithdrawsConsent]
    public Task<ConsentRecord> WithdrawAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => AddAsync<TPurpose>(subject, ConsentState.Withdrawn, act, cancellationToken);

    /// <inheritdoc/>
    [WithdrawsConsent]
    public Task<ConsentRecord> ObjectAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => AddAsync<TPurpose>(subject, ConsentState.Objected, act, cancellationToken);

    /// <inheritdoc/>
    public Task<ConsentRecord> LiftObjectionAsync<TPurpose>([SubjectKey] SubjectId subject, ConsentAct act, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Kind == ConsentActKind.Imported
            ? throw new ArgumentException("Only the person lifts an objection, never an import.", nameof(act))
            : AddAsync<TPurpose>(subject, ConsentState.ObjectionLifted, act, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConsentRecord>> GetHistoryAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
    {
        var name = NameOf(subject);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var entries = await context.Set<ConsentEntry>().AsNoTracking().Where(entry => entry.SubjectPseudonym == name)
            .OrderBy(static entry => entry.ActedAtTicks).ThenBy(static entry => entry.RecordedAtTicks).ThenBy(static entry => entry.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. entries.Select(entry => RecordOf(subject, entry))];
    }

    private static ConsentRecord RecordOf(SubjectId subject, ConsentEntry entry) => new(
        subject,
        entry.PurposeKey,
        entry.State,
        new ConsentAct(entry.ActKind, new DateTimeOffset(entry.ActedAtTicks, TimeSpan.Zero), entry.TextVersion, entry.Language, entry.Source),
        new DateTimeOffset(entry.RecordedAtTicks, TimeSpan.Zero));

    // A consent to an older text is a consent to something else.
    private bool IsGiven(PurposeFacts purpose, ConsentStanding? standing) =>
        standing is { Consent: ConsentState.Given }
        && !(standing.ConsentValidUntilTicks <= _time.GetUtcNow().UtcTicks)
        && (purpose.TextVersion is null || standing.ConsentTextVersion == purpose.TextVersion);

    private async Task<ConsentStanding?> StandingAsync<TPurpose>(SubjectId subject, CancellationToken cancellationToken)
        where TPurpose : class, IPurpose
    {
        var (name, purpose) = (NameOf(subject), PurposeFacts.Of<TPurpose>().Key);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Set<ConsentStanding>().AsNoTracking().SingleOrDefaultAsync(row => row.SubjectPseudonym == name && row.PurposeKey == purpose, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConsentRecord> AddAsync<TPurpose>(SubjectId subject, ConsentState state, ConsentAct act, CancellationToken cancellationToken)
        where TPurpose : class, IPurpose
    {
        ArgumentNullException.ThrowIfNull(act);
        AmbientTransaction.Refuse("The record of an act");
        var now = _time.GetUtcNow();
        var addresses = new List<AddressChange>();
        var entry = await ConsentAppender.AddAsync(_contexts, NameOf(subject), PurposeFacts.Of<TPurpose>(), state, act, now, FollowAsync, cancellationToken).ConfigureAwait(false);
        await (SaysNo(state) ? Task.CompletedTask : NoteAsync(entry, cancellationToken)).ConfigureAwait(false);
        return RecordOf(subject, entry);

        async Task FollowAsync(TContext context, ConsentEntry added, ConsentStanding standing, CancellationToken token)
        {
            addresses.Clear();
            // An act that came late, and changes nothing, changes no list either.
            if (state is ConsentState.Objected or ConsentState.ObjectionLifted && standing.IsObjected == (state == ConsentState.Objected))
            {
                addresses.AddRange(await PersonAddresses.FollowAsync(context, _options, subject, PurposeKey.Declaration(typeof(TPurpose))!, standing.IsObjected, now, token).ConfigureAwait(false));
            }

            foreach (var column in _columns.Where(static column => column.PurposeType == typeof(TPurpose)))
            {
                await column.FollowAsync(context, subject, IsGiven(PurposeFacts.Of<TPurpose>(), standing), token).ConfigureAwait(false);
            }

            // Before the commit: a no that is noted and undone says what the person wanted, and one that is committed and not noted would be lost with the database.
            await (SaysNo(state) ? NoteAsync(added, token) : Task.CompletedTask).ConfigureAwait(false);
        }

        Task NoteAsync(ConsentEntry added, CancellationToken token) =>
            _journal?.AppendAsync([new ActJournalEntry(Act: added), .. addresses.Select(static change => new ActJournalEntry(Address: change))], token) ?? Task.CompletedTask;
    }

    private static bool SaysNo(ConsentState state) => state is not (ConsentState.Given or ConsentState.ObjectionLifted or ConsentState.Requested);

    private string NameOf(SubjectId subject)
    {
        using var names = SubjectNames.InLedger(_options);
        return names.Of(subject);
    }
}
