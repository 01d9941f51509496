using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

/// <summary>The opposition list of a context that has a table for it, in whatever transaction is open.</summary>
internal sealed class OppositionBook
{
    /// <summary>The purpose of the list, as reports say it.</summary>
    internal const string Purpose = "opposition-list";

    private static readonly Channel[] Channels = [Channel.Email, Channel.TextMessage, Channel.Telephone, Channel.Post, Channel.Push];

    private readonly DbContext _context;
    private readonly AddressForms _forms;
    private readonly PersonalDataOptions _options;

    private OppositionBook(DbContext context, PersonalDataOptions options) => (_context, _options, _forms) = (context, options, new AddressForms(options));

    /// <returns>The list; null where the model has no table for it.</returns>
    internal static OppositionBook? Of(DbContext context, PersonalDataOptions options) => context.Model.FindEntityType(typeof(ListedAddress)) is null ? null : new OppositionBook(context, options);

    /// <summary>The rows of one address, or of many.</summary>
    internal IQueryable<ListedAddress> Rows => _context.Set<ListedAddress>();

    /// <returns>The keyed hash of the one form; null where it is no address of the kind that the channel takes.</returns>
    internal string? HashOf(Channel channel, string address)
    {
        if (_forms.Of(channel, address) is not { } form)
        {
            return null;
        }

        using var values = new ErasureValues(_options.ReceiptKey, DateTimeOffset.UnixEpoch);
        return values.Pseudonym("opposition of " + form.Kind, form.Text);
    }

    /// <summary>Whether a row refuses contact by a channel.</summary>
    internal static bool Refuses(Channel asked, Channel listed) => asked == Channel.Any || listed == Channel.Any || (asked & listed) != 0;

    /// <summary>Each of the channels that a combination names.</summary>
    internal static IEnumerable<Channel> Each(Channel channel) => channel == Channel.Any ? [Channel.Any] : Channels.Where(one => (channel & one) != 0);

    internal static IEnumerable<Channel> AllBut(Channel channel) => Channels.Where(one => (channel & one) == 0);

    /// <summary>Lists hashes, or begins their term anew. Two that list the same at once do not fail.</summary>
    internal async Task AddAsync(IEnumerable<string> hashes, Channel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // In one order for everybody: two transactions do not wait for each other.
        await RowInsert.ExecuteAsync(
            _context,
            typeof(ListedAddress),
            [
                .. from hash in hashes.Distinct().Order(StringComparer.Ordinal)
                   from one in Each(channel)
                   select new Dictionary<string, object?> { [nameof(ListedAddress.AddressHash)] = hash, [nameof(ListedAddress.Channel)] = one, [nameof(ListedAddress.ListedAtTicks)] = now.UtcTicks },
            ],
            renewed: nameof(ListedAddress.ListedAtTicks),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a hash off the list, for some channels or for all.</summary>
    internal async Task<bool> LiftAsync(string hash, Channel channel, CancellationToken cancellationToken)
    {
        var rows = Rows.Where(row => row.AddressHash == hash);
        var listed = await rows.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        if (!listed.Exists(row => Refuses(channel, row.Channel)))
        {
            return false;
        }

        // Whoever refused everything, and allows one channel, still refuses the others.
        if (channel != Channel.Any && listed.Find(static row => row.Channel == Channel.Any) is { } all)
        {
            foreach (var other in AllBut(channel))
            {
                await AddAsync([hash], other, new DateTimeOffset(all.ListedAtTicks, TimeSpan.Zero), cancellationToken).ConfigureAwait(false);
            }
        }

        var lifted = channel == Channel.Any ? [Channel.Any, .. Channels] : Each(channel).Append(Channel.Any).ToArray();
        await rows.Where(row => lifted.Contains(row.Channel)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Removes what was listed before a moment.</summary>
    internal Task<int> ExpireAsync(DateTimeOffset before, CancellationToken cancellationToken) => Before(before).ExecuteDeleteAsync(cancellationToken);

    internal IQueryable<ListedAddress> Before(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        return Rows.Where(row => row.ListedAtTicks < ticks);
    }
}
