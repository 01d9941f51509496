using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Reads the intermediate archive, for those who may: what <see cref="ArchiveModelBuilderExtensions.UsePrivacyArchive{TContext}"/> hides from everyday queries.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <remarks>Each reading names the purpose that it is for, is refused or allowed by <see cref="IArchiveAccess"/>, and leaves a line in the log of the context: purpose, kind and number of rows, never a value.</remarks>
public sealed class PersonalDataArchive<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly IArchiveAccess _access;

    /// <summary>Prepares readings.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="access">Who may read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PersonalDataArchive(IDbContextFactory<TContext> contexts, IArchiveAccess access)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(access);
        _contexts = contexts;
        _access = access;
    }

    /// <summary>Reads archived rows; nothing is tracked, so that nothing is written back by a later save.</summary>
    /// <typeparam name="TEntity">What to read.</typeparam>
    /// <typeparam name="TPurpose">What for: a purpose with an archive that the rows serve.</typeparam>
    /// <param name="which">Which of them.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="which"/> is null.</exception>
    /// <exception cref="ArgumentException">The entity has no archive, or the purpose keeps nothing in it.</exception>
    /// <exception cref="UnauthorizedAccessException">Whoever is asking may not read.</exception>
    public async Task<IReadOnlyList<TEntity>> ReadAsync<TEntity, TPurpose>(Expression<Func<TEntity, bool>> which, CancellationToken cancellationToken = default)
        where TEntity : class
        where TPurpose : class, IPurpose
    {
        ArgumentNullException.ThrowIfNull(which);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var purpose = PurposeKey.Of(typeof(TPurpose));
        var node = PersonalDataPlan.Of(context).Schema.Nodes.FirstOrDefault(static node => node.Archive is not null && node.EntityTypes.Any(static type => type.ClrType == typeof(TEntity)));
        if (node is null || !node.Personal.Exists(column => column.Uses.Any(use => use.Purpose.Key == purpose && use.Purpose.Archive is not null)))
        {
            throw new ArgumentException($"'{purpose}' keeps nothing of '{typeof(TEntity).Name}' in an archive: name a purpose with 'Archive', and call 'UsePrivacyArchive'.");
        }

        if (!await _access.MayReadAsync(purpose, typeof(TEntity), cancellationToken).ConfigureAwait(false))
        {
            PrivacyLog.ArchiveRefused(PrivacyLog.Of(context), typeof(TEntity).Name, purpose);
            throw new UnauthorizedAccessException($"The archive of '{typeof(TEntity).Name}' may not be read for '{purpose}' by whoever is asking.");
        }

        var rows = await context.Set<TEntity>().AsNoTracking().IgnoreQueryFilters([ArchiveColumn.Filter]).Where(static row => EF.Property<long?>(row, ArchiveColumn.Property) != null).Where(which).ToListAsync(cancellationToken).ConfigureAwait(false);
        PrivacyLog.ArchiveRead(PrivacyLog.Of(context), typeof(TEntity).Name, purpose, rows.Count);
        return rows;
    }
}
