using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Who was erased from a context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>. People are known by a keyed hash: whoever asks for one has to know them.</summary>
/// <typeparam name="TContext">The context.</typeparam>
public sealed class ErasedPeople<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Prepares questions.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">The key that names people.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public ErasedPeople(IDbContextFactory<TContext> contexts, PersonalDataOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Finds what is known of a person's erasure.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>What is known; null where the person was not erased.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> names nobody.</exception>
    public async Task<ErasedPerson?> FindAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
    {
        var name = NameOf(subject);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var tombstone = await context.Set<Tombstone>().AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, cancellationToken).ConfigureAwait(false);
        return tombstone is null ? null : ErasedPerson.Of(tombstone);
    }

    /// <summary>Reads who was erased from a moment on, welcome again or not. Kept outside the database, the list tells after a restore whom to erase anew.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The people, by when they were erased.</returns>
    public async Task<IReadOnlyList<ErasedPerson>> ListAsync(DateTimeOffset since = default, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var tombstones = await context.Set<Tombstone>().AsNoTracking().Where(row => row.Member == "" && row.ErasedAtTicks >= since.UtcTicks).OrderBy(static row => row.ErasedAtTicks).ThenBy(static row => row.Name)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. tombstones.Select(ErasedPerson.Of)];
    }

    /// <summary>Lets a person be written again who has come back: they have signed up anew, or have consented anew. That they were erased stays known.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the person was erased, and not accepted yet.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> names nobody.</exception>
    /// <exception cref="InvalidOperationException">Their erasure is not finished.</exception>
    public async Task<bool> AcceptAsync([SubjectKey] SubjectId subject, CancellationToken cancellationToken = default)
    {
        var (name, now) = (NameOf(subject), _time.GetUtcNow().UtcTicks);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Set<ErasureCheckpoint>().AnyAsync(row => row.SubjectPseudonym == name && row.Withdrawn == null, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException("The erasure of the person is not finished: resume it first.");
        }

        return await context.Set<Tombstone>().Where(row => row.SubjectPseudonym == name && row.AcceptedAtTicks == null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.AcceptedAtTicks, now), cancellationToken).ConfigureAwait(false) > 0;
    }

    private string NameOf(SubjectId subject)
    {
        if (subject.IsEmpty)
        {
            throw new ArgumentException("The subject names nobody.", nameof(subject));
        }

        using var names = new TombstoneNames(_options);
        return names.Of(subject);
    }
}
