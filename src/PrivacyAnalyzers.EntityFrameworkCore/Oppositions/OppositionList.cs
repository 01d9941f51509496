using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The addresses and numbers whose owners objected to be contacted, in a table of a context: keyed hashes, channels and dates, and nothing else.</summary>
/// <typeparam name="TContext">The context, whose model has <see cref="PrivacyModelBuilderExtensions.UsePrivacyTables"/>.</typeparam>
/// <remarks>
/// One form for each address: Unicode is brought to NFKC. E-mail: trimmed, what stands around angle brackets or after <c>mailto:</c> dropped, lower-cased as a whole, the domain as the DNS has it (IDNA).
/// What stands after a plus sign, and dots, count: only the provider knows what they mean. Telephone: digits with the country's code and without its trunk prefix, extensions dropped; a number
/// without a country's code takes that of <see cref="PersonalDataOptions.TelephoneCountryCode"/>, and is refused where there is none. Anything else (post, devices): words in lower case, without punctuation.
/// </remarks>
public sealed class OppositionList<TContext> : IOppositionList
    where TContext : DbContext
{
    private const int BatchSize = 1000;

    private readonly IDbContextFactory<TContext> _contexts;
    private readonly PersonalDataOptions _options;
    private readonly TimeProvider _time;
    private readonly IActJournal? _journal;

    /// <summary>Opens the list.</summary>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="options">The key of the hashes, and how numbers are read.</param>
    /// <param name="time">The clock; that of the system where it is null.</param>
    /// <param name="journal">Where changes are noted outside the database, so that a restored backup does not take them back; null for nowhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options lack a key.</exception>
    public OppositionList(IDbContextFactory<TContext> contexts, PersonalDataOptions options, TimeProvider? time = null, IActJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _contexts = contexts;
        _options = options;
        _time = time ?? TimeProvider.System;
        _journal = journal;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It is no address of the kind that the channel takes.</exception>
    public async Task<bool> ContainsAsync(Channel channel, string address, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (book, hash) = Find(context, channel, address);
        var listed = await book.Rows.AsNoTracking().Where(row => row.AddressHash == hash).Select(static row => row.Channel).ToListAsync(cancellationToken).ConfigureAwait(false);
        return listed.Exists(one => OppositionBook.Refuses(channel, one));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> WhereListedAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var book = Book(context);
        var byHash = addresses.Distinct(StringComparer.Ordinal).ToLookup(address => book.HashOf(channel, address));

        // What cannot be read cannot be looked up: nobody is contacted on a guess.
        var refused = new List<string>(byHash[null]);
        foreach (var some in byHash.Select(static group => group.Key).OfType<string>().Chunk(BatchSize))
        {
            var listed = await book.Rows.AsNoTracking().Where(row => some.Contains(row.AddressHash)).ToListAsync(cancellationToken).ConfigureAwait(false);
            refused.AddRange(listed.Where(row => OppositionBook.Refuses(channel, row.Channel)).Select(static row => row.AddressHash).Distinct().SelectMany(hash => byHash[hash]));
        }

        return refused;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It is no address of the kind that the channel takes.</exception>
    [ExercisesRight(DataSubjectRight.Objection)]
    public async Task AddAsync(Channel channel, string address, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (book, hash) = Find(context, channel, address);
        var now = _time.GetUtcNow();

        // First: one that is noted and not listed is listed after a restored backup, as the person wanted.
        await NoteAsync(new AddressChange(hash, channel, now.UtcTicks, IsLifted: false), cancellationToken).ConfigureAwait(false);
        await book.AddAsync([hash], channel, now, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<bool> LiftAsync(Channel channel, string address, ConsentAct act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.Kind == ConsentActKind.Imported)
        {
            throw new ArgumentException("Only the person takes an address off the list, never an import.", nameof(act));
        }

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (book, hash) = Find(context, channel, address);
        var isLifted = await context.Database.CreateExecutionStrategy().ExecuteAsync(
            book,
            async (list, token) =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                var wasListed = await list.LiftAsync(hash, channel, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return wasListed;
            },
            cancellationToken).ConfigureAwait(false);
        await (isLifted ? NoteAsync(new AddressChange(hash, channel, _time.GetUtcNow().UtcTicks, IsLifted: true), cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
        return isLifted;
    }

    private Task NoteAsync(AddressChange change, CancellationToken cancellationToken) => _journal?.AppendAsync([new ActJournalEntry(Address: change)], cancellationToken) ?? Task.CompletedTask;

    private (OppositionBook Book, string Hash) Find(TContext context, Channel channel, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var book = Book(context);
        return (book, book.HashOf(channel, address) ?? throw new ArgumentException("That is no address or number of the kind that the channel takes; a number needs its country.", nameof(address)));
    }

    private OppositionBook Book(TContext context) =>
        OppositionBook.Of(context, _options) ?? throw new InvalidOperationException($"The model of '{typeof(TContext).Name}' has no table for the opposition list: call 'UsePrivacyTables'.");
}
