using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The texts that people consented to (GDPR 7(1)): stored once, found by what an act says of them.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
public sealed class ConsentNotices<TContext>
    where TContext : DbContext
{
    private readonly IDbContextFactory<TContext> _contexts;
    private readonly TimeProvider _time;

    /// <summary>Opens the texts.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> is null.</exception>
    public ConsentNotices(IDbContextFactory<TContext> contexts, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        _contexts = contexts;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Stores a text, at each start of an application for instance: one that is stored is left as it is.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="textVersion">The version.</param>
    /// <param name="language">The language: BCP 47.</param>
    /// <param name="text">The text, as people see it.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>The text as it is stored.</returns>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    /// <exception cref="InvalidOperationException">Another text is stored under that version: people consented to that one. Give the new one a version of its own.</exception>
    public async Task<ConsentNotice> StoreAsync<TPurpose>(string textVersion, string language, string text, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        ArgumentException.ThrowIfNullOrEmpty(textVersion);
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentException.ThrowIfNullOrEmpty(text);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await RowInsert.ExecuteAsync(
            context,
            typeof(ConsentNotice),
            new Dictionary<string, object?>
            {
                [nameof(ConsentNotice.PurposeKey)] = PurposeFacts.Of<TPurpose>().Key,
                [nameof(ConsentNotice.TextVersion)] = textVersion,
                [nameof(ConsentNotice.Language)] = language.ToLowerInvariant(),
                [nameof(ConsentNotice.Text)] = text,
                [nameof(ConsentNotice.Hash)] = HashOf(text),
                [nameof(ConsentNotice.StoredAtTicks)] = _time.GetUtcNow().UtcTicks,
            },
            renewed: null,
            cancellationToken).ConfigureAwait(false);
        var stored = (await FindAsync(context, PurposeFacts.Of<TPurpose>().Key, textVersion, language, cancellationToken).ConfigureAwait(false))!;
        return stored.Text == text ? stored : throw new InvalidOperationException($"Another text of '{stored.PurposeKey}' is stored as version '{textVersion}' in '{stored.Language}': people consented to that one. Give the new one a version of its own.");
    }

    /// <summary>The text of a version.</summary>
    /// <typeparam name="TPurpose">The purpose.</typeparam>
    /// <param name="textVersion">The version.</param>
    /// <param name="language">The language: BCP 47.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The text; null where it is not stored.</returns>
    /// <exception cref="InvalidOperationException">The text is not the one that was stored.</exception>
    public async Task<ConsentNotice?> FindAsync<TPurpose>(string textVersion, string language, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose
    {
        ArgumentException.ThrowIfNullOrEmpty(textVersion);
        ArgumentException.ThrowIfNullOrEmpty(language);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await FindAsync(context, PurposeFacts.Of<TPurpose>().Key, textVersion, language, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ConsentNotice?> FindAsync(TContext context, string purpose, string textVersion, string language, CancellationToken cancellationToken)
    {
        var notice = await NoticeRows.Of(context, purpose, textVersion, language).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return notice is null || notice.Hash == HashOf(notice.Text) ? notice : throw new InvalidOperationException($"The text of '{purpose}', version '{textVersion}', is not the one that was stored.");
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
