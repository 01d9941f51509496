using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PrivacyAnalyzers.EntityFrameworkCore.Replay;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The journal of erasures in a file that is only added to, a line an erasure: kept on another disk than the database, and never restored together with it.</summary>
public sealed class FileErasureJournal : IErasureJournal
{
    private const int Parts = 11;
    private const string Held = "held";
    private const string None = "-";
    private const string End = ".";

    private readonly AppendedFile _file;

    /// <summary>Names the file.</summary>
    /// <param name="path">Its path; made when it is not there.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FileErasureJournal(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new AppendedFile(path);
    }

    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<ErasureJournalEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return _file.AppendAsync(string.Concat(entries.Select(Line)), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ErasureJournalEntry?> ReadLastAsync(CancellationToken cancellationToken = default) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).LastOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ErasureJournalEntry>> ReadAsync(CancellationToken cancellationToken = default) =>
        [.. (await _file.ReadAsync(cancellationToken).ConfigureAwait(false)).Select(Read).OfType<ErasureJournalEntry>()];

    private static string Line(ErasureJournalEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Sequence} {entry.Hash} {entry.SubjectPseudonym} {entry.RequestId:N} {entry.ReceivedAt.ToUniversalTime():O} {entry.DoneAt.ToUniversalTime():O} {(int)entry.Channel} {(entry.PurposeKey is { } purpose ? Uri.EscapeDataString(purpose) : None)} {(entry.RelationEnded is { } ended ? ended.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) : None)} {(entry.IsHeld ? Held : None)} {End}\n");

    private static ErasureJournalEntry? Read(string line)
    {
        var parts = line.Split(' ');
        var culture = CultureInfo.InvariantCulture;
        return parts.Length != Parts || parts[^1] != End ? null : new ErasureJournalEntry(
            long.Parse(parts[0], culture),
            parts[1],
            parts[2],
            Guid.ParseExact(parts[3], "N"),
            DateTimeOffset.ParseExact(parts[4], "O", culture),
            DateTimeOffset.ParseExact(parts[5], "O", culture),
            parts[7] == None ? null : Uri.UnescapeDataString(parts[7]),
            (Channel)int.Parse(parts[6], culture),
            parts[8] == None ? null : DateTimeOffset.ParseExact(parts[8], "O", culture),
            parts[9] == Held);
    }
}
